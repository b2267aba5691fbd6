import Dialplans

/// How what is written is spoken: abbreviations of subjects, titles, names that a voice gets wrong. By language, from `prompts/LANGUAGE/lexicon.yaml`.
public struct Lexicon: Sendable {
    struct Entry: Hashable, Sendable {
        /// As it is written; one in small letters stands for any case.
        var written: [Unicode.Scalar]
        var spoken: Spoken
    }

    enum Spoken: Hashable, Sendable {
        /// With words of its own, in which other entries have their sounds already.
        case words(String)
        /// As `Pronunciation` has them.
        case phonemes(String)
    }

    public static let empty = Lexicon(entries: [])
    /// No entry is spoken in more Unicode scalars, whatever stands for what in it.
    static let longest = 400

    /// The longest first, by the first letter in small.
    private let entries: [Unicode.Scalar: [Entry]]

    init(entries: [Entry]) {
        let longestFirst = entries.sorted { $0.written.count > $1.written.count }
        self.entries = Dictionary(grouping: longestFirst) { $0.written.first.map(Self.small) ?? " " }
    }

    /// A text with every entry in it replaced by what is spoken.
    func applied(to text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        replaced(in: text) { written, spoken in
            switch spoken {
            case .words(let words): Array(words.unicodeScalars)
            case .phonemes(let phonemes): Array(Pronunciation.marked(written, phonemes: phonemes).unicodeScalars)
            }
        }
    }

    /// A text with every entry in it replaced that is spoken in words; sounds are those of one voice only.
    func words(in text: String) -> String {
        let scalars = replaced(in: Array(text.unicodeScalars)) { written, spoken in
            switch spoken {
            case .words(let words): Array(Pronunciation.shown(words).unicodeScalars)
            case .phonemes: Array(written)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private func replaced(
        in text: [Unicode.Scalar], _ spoken: (ArraySlice<Unicode.Scalar>, Spoken) -> [Unicode.Scalar]
    ) -> [Unicode.Scalar] {
        guard !entries.isEmpty else { return text }
        var out: [Unicode.Scalar] = []
        walk(text) { piece in
            switch piece {
            case .other(let scalar): out.append(scalar)
            case .entry(let entry, let written): out += spoken(written, entry.spoken)
            }
        }
        return out
    }

    enum Piece {
        case other(Unicode.Scalar)
        /// With the part of the text that it stands for.
        case entry(Entry, ArraySlice<Unicode.Scalar>)
    }

    /// The text in its order, piece by piece.
    func walk<E: Error>(_ text: [Unicode.Scalar], _ take: (Piece) throws(E) -> Void) throws(E) {
        var index = 0
        while index < text.count {
            let isStart = index == 0 || !Self.isInWord(text[index - 1])
            if isStart, let entry = entries[Self.small(text[index])]?.first(where: { stands($0, in: text, at: index) }) {
                try take(.entry(entry, text[index..<index + entry.written.count]))
                index += entry.written.count
            } else {
                try take(.other(text[index]))
                index += 1
            }
        }
    }

    private func stands(_ entry: Entry, in text: [Unicode.Scalar], at index: Int) -> Bool {
        let end = index + entry.written.count
        guard end <= text.count, let last = entry.written.last else { return false }
        if end < text.count, Self.isInWord(last), Self.isInWord(text[end]) { return false }
        return zip(text[index..<end], entry.written).allSatisfy { $0 == $1 || Self.small($0) == $1 }
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        SpeakableScalar.isLetter(scalar) || SpeakableScalar.isMark(scalar) || WrittenNumber.isDigit(scalar)
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? scalar : scalar
    }
}
