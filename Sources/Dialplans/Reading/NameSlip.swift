/// What was probably meant where a name cannot be one.
enum NameSlip {
    /// Goes on with the hint that says how names are written; empty: nothing comes to mind.
    static func hint(for text: String, _ what: String) -> String {
        if text.contains(where: "“”„«»‘’".contains) { return "; a constant stands in straight quotes: \"…\"" }
        // A letter of another alphabet may look like one of ours.
        if let sign = text.first(where: { !$0.isASCII && !$0.isWhitespace }) { return "; the sign “\(sign)” is of another alphabet" }
        if what == "a phrase", text.contains(" ") { return "; the words themselves stand in phrases.yaml, here stands their key" }
        let plain = String(text.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
        return plain != text && plain.wholeMatch(of: /[a-z][a-z0-9\-]{0,63}/) != nil ? "; did you mean \(plain)?" : ""
    }
}
