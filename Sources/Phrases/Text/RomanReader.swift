/// Roman numerals, as years and terms of a school are written: VIII клас, II semestre.
enum RomanReader {
    /// No school has more years.
    private static let most = 39

    /// The text with its numerals spelt; what is a word as well (a single I in a language of Latin letters) is left.
    static func spelt(_ text: [Unicode.Scalar], _ grammar: any Grammar) -> [Unicode.Scalar] {
        let shortest = grammar.words.alphabet.contains("i") ? 2 : 1
        var out: [Unicode.Scalar] = []
        var index = 0
        while index < text.count {
            let word = Array(text[index...].prefix(while: isInWord))
            if word.isEmpty {
                out.append(text[index])
                index += 1
            } else {
                let spelt = word.count >= shortest ? value(word).flatMap(grammar.roman) : nil
                out += spelt.map { Array($0.unicodeScalars) } ?? word
                index += word.count
            }
        }
        return out
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        SpeakableScalar.isLetter(scalar) || SpeakableScalar.isMark(scalar) || WrittenNumber.isDigit(scalar)
    }

    /// 1…39 for I…XXXIX; `nil` for what is none, or is written otherwise than it should be (IIII).
    private static func value(_ letters: [Unicode.Scalar]) -> Int? {
        let values: [Unicode.Scalar: Int] = ["I": 1, "V": 5, "X": 10]
        guard letters.count <= 7, letters.allSatisfy({ values[$0] != nil }) else { return nil }
        let numbers = letters.compactMap { values[$0] }
        let sum = numbers.indices.reduce(0) { sum, at in
            at + 1 < numbers.count && numbers[at] < numbers[at + 1] ? sum - numbers[at] : sum + numbers[at]
        }
        return (1...most).contains(sum) && written(sum) == letters ? sum : nil
    }

    private static func written(_ value: Int) -> [Unicode.Scalar] {
        let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return Array((String(repeating: "X", count: value / 10) + units[value % 10]).unicodeScalars)
    }
}
