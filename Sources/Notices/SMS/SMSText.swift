import Foundation

/// A text as it goes over the air: its coding, and the parts into which it is cut.
///
/// Parts are cut here and not by the gateway: an escape pair, a surrogate pair, and a letter with the marks that combine with it stay
/// together.
struct SMSText: Hashable, Sendable {
    /// More parts are not sent: the text is cut, and ends in “…” (or “...”).
    static let mostParts = 5

    let coding: SMSCoding
    let parts: [String]

    /// - Parameter latin: the recipient prefers Latin letters to a message of more parts.
    init(_ text: String, latin: Bool = false) {
        let clean = Self.cleaned(text)
        let wish = latin ? Transliteration.latin(clean) : clean
        coding = wish.unicodeScalars.allSatisfy { GSMAlphabet.septets($0) != nil } ? .gsm : .ucs2
        parts = Self.parts(wish, coding)
    }

    private static func parts(_ text: String, _ coding: SMSCoding) -> [String] {
        if units(text.unicodeScalars, coding) <= coding.whole { return [text] }
        let parts = cut(text, coding, limit: coding.part)
        guard parts.count > mostParts else { return parts }
        let end = coding == .gsm ? "..." : "…"
        let last = cut(parts[mostParts - 1], coding, limit: coding.part - units(end.unicodeScalars, coding)).first ?? ""
        return parts.prefix(mostParts - 1) + [last + end]
    }

    private static func cut(_ text: String, _ coding: SMSCoding, limit: Int) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var filled = 0
        func end() {
            parts.append(String(part))
            part = String.UnicodeScalarView()
            filled = 0
        }
        for piece in pieces(text, coding, limit) {
            let size = units(piece, coding)
            if filled + size > limit { end() }
            part.append(contentsOf: piece)
            filled += size
        }
        if !part.isEmpty { end() }
        return parts
    }

    /// What stays together: characters as people see them, unless one is larger than a part.
    private static func pieces(_ text: String, _ coding: SMSCoding, _ limit: Int) -> [String.UnicodeScalarView] {
        text.flatMap { character -> [String.UnicodeScalarView] in
            let whole = String(character).unicodeScalars
            return units(whole, coding) <= limit ? [whole] : whole.map { String.UnicodeScalarView([$0]) }
        }
    }

    private static func units(_ scalars: some Sequence<Unicode.Scalar>, _ coding: SMSCoding) -> Int {
        scalars.reduce(0) { $0 + (coding.units($1) ?? 0) }
    }

    /// One line, without characters that mean nothing on a telephone, composed (NFC) as what is left, and with the alphabet's own quotes and
    /// dashes: a typographic quote would make a text of Latin letters cost twice.
    private static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: if kept.last != " " { kept.append(" ") }
            case .format where scalar != "\u{200D}", .unassigned, .privateUse, .surrogate: break
            default: kept.append(scalar)
            }
        }
        var plainly = String.UnicodeScalarView()
        for scalar in String(kept).precomposedStringWithCanonicalMapping.unicodeScalars {
            plainly.append(contentsOf: plain[scalar] ?? String.UnicodeScalarView([scalar]))
        }
        return String(plainly).trimmingCharacters(in: .whitespaces)
    }

    private static let plain: [Unicode.Scalar: String.UnicodeScalarView] = {
        let table: [Unicode.Scalar: String] = [
            "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "\u{00A0}": " ",
        ]
        return table.mapValues(\.unicodeScalars)
    }()
}
