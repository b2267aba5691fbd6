public import Dialplans

/// Text that people outside have written: remarks, names, topics. It is made fit to be spoken, and harmless.
public enum OutsideText {
    /// What is read of one text, in Unicode scalars.
    public static let longest = 2_000

    /// The text without control characters, markup, emoji and other symbols, with its numbers, dates and times spelt in the language.
    ///
    /// Whatever comes in, nothing but letters, spaces and punctuation comes out: no digit, no `<`, `>`, `&`, `[`. A language that can't be
    /// spelt loses its digits. What comes out may be longer than what came in, at most `SpokenText.longest`.
    ///
    /// - Parameters:
    ///   - lexicon: how abbreviations and names are spoken.
    ///   - isName: the text is a name, so that single letters with stops are its initials.
    public static func cleaned(
        _ text: String, in language: LanguageCode, limit: Int = longest, lexicon: Lexicon = .empty, isName: Bool = false
    ) -> String {
        let grammar = Grammars.all[language]
        let signs = grammar?.words.signs ?? [:]
        let normal = Normalised.nfkc(Markup.stripped(cut(text.unicodeScalars, to: limit)), except: signs)
        let sieved = TextSieve(signs: signs).sieve(cut(normal.unicodeScalars, to: limit * 2).unicodeScalars)
        let spelt = grammar.map { words(lexicon.applied(to: sieved), $0, isName: isName) } ?? sieved
        return tidy(String(String.UnicodeScalarView(spelt.map { SpeakableScalar.isSpeakable($0) || Pronunciation.isMark($0) ? $0 : " " })))
    }

    private static func words(_ text: [Unicode.Scalar], _ grammar: any Grammar, isName: Bool) -> [Unicode.Scalar] {
        let named = InitialReader.spelt(text, grammar, isName: isName)
        return NumberReader(RomanReader.spelt(named, grammar), grammar: grammar).spelt()
    }

    /// One space between words, none before a stop, no stop twice, none at the start.
    static func tidy(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": if let last = out.last, last != " " { out.append(scalar) }
            case ".", ",", "!", "?", ":", ";", "…": stop(scalar, &out)
            default: out.append(scalar)
            }
        }
        while out.last == " " { out.removeLast() }
        return String(cut(out, to: SpokenText.longest))
    }

    private static func stop(_ stop: Unicode.Scalar, _ out: inout String.UnicodeScalarView) {
        while out.last == " " { out.removeLast() }
        guard let last = out.last, !stops.contains(last) else { return }
        out.append(stop)
    }

    private static let stops: Set<Unicode.Scalar> = [".", ",", "!", "?", ":", ";", "…"]

    /// The first `limit` scalars; where that is not all, up to the last whole word.
    private static func cut(_ scalars: String.UnicodeScalarView, to limit: Int) -> String {
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex), end < scalars.endIndex else {
            return String(scalars)
        }
        let head = scalars[..<end]
        let word = head.lastIndex { $0.properties.isWhitespace }.flatMap { head.distance(from: $0, to: end) <= 80 ? $0 : nil }
        return String(Substring(head[..<(word ?? end)]))
    }
}
