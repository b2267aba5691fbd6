import Dialplans

/// Roman numerals, as years and terms of a school are written: VIII клас, V-VIII клас, V "а" клас, II semestre.
struct RomanReader {
    /// No school has more years.
    private static let most = 39

    private let text: [Unicode.Scalar]
    private let grammar: any Grammar

    /// The text with its numerals spelt; what is a word as well (a single I in a language of Latin letters) is left.
    static func spelt(_ text: [Unicode.Scalar], _ grammar: any Grammar) -> [Unicode.Scalar] {
        RomanReader(text: text, grammar: grammar).spelt()
    }

    private init(text: [Unicode.Scalar], grammar: any Grammar) {
        self.text = text
        self.grammar = grammar
    }

    private func spelt() -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        var index = 0
        while index < text.count {
            let word = Array(text[index...].prefix(while: Self.isInWord))
            if word.isEmpty {
                out.append(text[index])
                index += 1
            } else if let (words, end) = reading(word, at: index) {
                out += Array(words.unicodeScalars)
                index = end
            } else {
                out += word
                index += word.count
            }
        }
        return out
    }

    /// The words of a numeral with its letter, and where the text goes on.
    private func reading(_ word: [Unicode.Scalar], at index: Int) -> (String, Int)? {
        let isLatin = grammar.words.alphabet.contains("i")
        guard word.count >= (isLatin ? 2 : 1) else { return nil }
        let end = index + word.count
        if let number = Self.value(word) {
            if let last = rangeEnd(after: end) {
                return ("\(words(number, before: noun(after: last))) \(grammar.words.upTo) ", end + 1)
            }
            let letter = letter(after: end)
            return (words(number, before: noun(after: letter?.end ?? end)) + (letter.map { " \($0.name)" } ?? ""), letter?.end ?? end)
        }
        // VIIIб: the letter of a class may stand close by, where it is of another alphabet.
        guard !isLatin, let letter = word.last, let number = Self.value(Array(word.dropLast())), let name = name(of: letter) else {
            return nil
        }
        return ("\(words(number, before: noun(after: end))) \(name)", end)
    }

    private func words(_ number: Int, before noun: String) -> String { grammar.ordinal(number, before: noun) ?? grammar.roman(number) }

    /// The end of the second numeral of V-VIII.
    private func rangeEnd(after index: Int) -> Int? {
        guard index + 1 < text.count, text[index] == "-" || text[index] == "–" else { return nil }
        let word = Array(text[(index + 1)...].prefix(while: Self.isInWord))
        return Self.value(word) == nil ? nil : index + 1 + word.count
    }

    /// A single letter between a numeral and the noun that is numbered.
    private func letter(after index: Int) -> (name: String, end: Int)? {
        var start = index
        while start < text.count, start < index + 2, "- \"".unicodeScalars.contains(text[start]) { start += 1 }
        guard start > index, start < text.count, let name = name(of: text[start]) else { return nil }
        let end = start + 1 < text.count && text[start + 1] == "\"" ? start + 2 : start + 1
        guard end == text.count || text[end] == " ", grammar.ordinal(1, before: noun(after: end)) != nil else { return nil }
        return (name, end)
    }

    private func name(of letter: Unicode.Scalar) -> String? {
        guard let small = String(letter).lowercased().first, grammar.words.alphabet.contains(small) else { return nil }
        return grammar.text.letters[small] ?? String(letter)
    }

    private func noun(after index: Int) -> String {
        guard index < text.count, text[index] == " " else { return "" }
        return String(String.UnicodeScalarView(text[(index + 1)...].prefix(20).prefix(while: SpeakableScalar.isLetter))).lowercased()
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        SpeakableScalar.isLetter(scalar) || SpeakableScalar.isMark(scalar) || WrittenNumber.isDigit(scalar)
    }

    /// 1…39 for I…XXXIX; `nil` for what is none, or is written otherwise than it should be (IIII).
    private static func value(_ letters: [Unicode.Scalar]) -> Int? {
        let values: [Unicode.Scalar: Int] = ["I": 1, "V": 5, "X": 10]
        guard !letters.isEmpty, letters.count <= 7, letters.allSatisfy({ values[$0] != nil }) else { return nil }
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
