/// Cuts a text into sentences, so that the first is heard while the next is made.
public enum Sentences {
    /// The most that one sentence holds, in Unicode scalars.
    public static let longest = 2_000

    /// The sentences of a text, in its language and of its phrase; what is longer than `longest` is cut at a pause, else between words.
    public static func of(_ text: SpokenText) -> [SpokenText] {
        sentences(Array(text.sound.unicodeScalars)).flatMap { pieces($0[...]) }
            .compactMap { SpokenText(trimmed($0), language: text.language, phrase: text.phrase) }
    }

    private static func sentences(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var sentences: [[Unicode.Scalar]] = []
        var start = 0
        for index in text.indices where text[index] == " " && ends(text, before: index) {
            sentences.append(Array(text[start..<index]))
            start = index + 1
        }
        return sentences + [Array(text[start...])]
    }

    /// A space after a stop ends a sentence where a capital follows and the stop is not that of a short abbreviation (ул., г., p.m.).
    private static func ends(_ text: [Unicode.Scalar], before space: Int) -> Bool {
        guard let stop = text[..<space].last(where: { !closing.contains($0) }), stops.contains(stop),
            let next = text[space...].first(where: { $0 != " " && !closing.contains($0) }), !next.properties.isLowercase
        else { return false }
        let word = text[..<space].reversed().drop { !SpeakableScalar.isOfWord($0) }.prefix(while: SpeakableScalar.isOfWord)
        return stop != "." || word.count > 2
    }

    private static func pieces(_ sentence: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
        var rest = sentence
        var pieces: [[Unicode.Scalar]] = []
        while rest.count > longest {
            let head = rest.prefix(longest)
            let cut = head.lastIndex { pauses.contains($0) || stops.contains($0) } ?? head.lastIndex(of: " ") ?? head.endIndex - 1
            pieces.append(Array(rest[...cut]))
            rest = rest[(cut + 1)...]
        }
        return pieces + [Array(rest)]
    }

    private static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
        let head = scalars.drop { $0 == " " }
        return String(String.UnicodeScalarView(head.reversed().drop { $0 == " " }.reversed()))
    }

    private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…"]
    private static let pauses: Set<Unicode.Scalar> = [",", ";", ":", "–", "—"]
    private static let closing: Set<Unicode.Scalar> = ["\"", ")", "("]
}
