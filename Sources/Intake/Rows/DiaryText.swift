/// What a teacher has written, as one line of plain text.
enum DiaryText {
    /// Turns breaks of lines and tabs into spaces, one for several in a row, and drops all other control characters.
    ///
    /// Editors leave such characters behind unseen; a parent shall not miss a remark for them.
    static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard isControl(scalar) else {
                kept.append(scalar)
                continue
            }
            if scalar.properties.isWhitespace, let last = kept.last, last != " " { kept.append(" ") }
        }
        while kept.last == " " { kept.removeLast() }
        return String(String.UnicodeScalarView(kept.drop { $0 == " " }))
    }

    /// C0, DEL and C1.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
