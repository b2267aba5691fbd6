import Dialplans

/// Initials of persons: "И. П. Иванов" is spoken by the names of the letters, without the pauses that their stops would make.
enum InitialReader {
    /// - Parameter isName: the text is a name; in other text initials are known by what stands before them.
    static func spelt(_ text: [Unicode.Scalar], _ grammar: any Grammar, isName: Bool) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        var wasInitial = false
        var index = 0
        while index < text.count {
            if isInitial(text, at: index), wasInitial || isName || opens(text, before: index, grammar) {
                let small = String(text[index]).lowercased().first ?? " "
                out += Array((grammar.text.letters[small] ?? String(text[index])).unicodeScalars) + [" "]
                index += 2
                while index < text.count, text[index] == " " { index += 1 }
                wasInitial = true
            } else {
                out.append(text[index])
                wasInitial = false
                index += 1
            }
        }
        return out
    }

    /// A single capital letter with a stop, before another capital.
    private static func isInitial(_ text: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 2 < text.count, isCapital(text[index]), text[index + 1] == ".", index == 0 || !isLetter(text[index - 1]) else {
            return false
        }
        return text[(index + 2)...].first { $0 != " " }.map(isCapital) ?? false
    }

    /// Whether what stands before is the beginning, a bracket or a comma, or a title.
    private static func opens(_ text: [Unicode.Scalar], before index: Int, _ grammar: any Grammar) -> Bool {
        let before = text[..<index].reversed().drop { $0 == " " }
        guard let last = before.first else { return true }
        if "(\",:;".unicodeScalars.contains(last) { return true }
        let word = Array(before.drop { $0 == "." }.prefix(while: isLetter).reversed())
        return grammar.text.titles.contains(small(word))
    }

    private static func small(_ word: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(word)).lowercased() }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { SpeakableScalar.isLetter(scalar) || SpeakableScalar.isMark(scalar) }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .uppercaseLetter }
}
