/// Keys that stand in their map before. A YAML parser refuses a text with such keys whole, and with it all that could be said of the rest.
struct RepeatedKeys {
    private let keys: [SourcePlace: String]

    init(_ keys: [SourcePlace: String]) { self.keys = keys }

    /// Letters that no alphabet uses (Unicode, Private Use Area).
    private static let strange: ClosedRange<UInt32> = 0xE000...0xF8FF

    /// The text in which each of these keys begins with a letter of its own, and everything stands in the same place.
    ///
    /// - Returns: `nil`: a key is empty, begins with an escape, or there are too many.
    func renamed(in text: String, file: String) -> String? {
        guard !keys.isEmpty else { return text }
        guard keys.count <= Self.strange.count else { return nil }
        var cursor = TextCursor(text, file: file)
        var renamed = String.UnicodeScalarView()
        var letter = Self.strange.lowerBound
        while let scalar = cursor.current {
            let isKey = keys[cursor.place] != nil
            cursor.advance()
            guard isKey else {
                renamed.append(scalar)
                continue
            }
            if scalar == "\"" || scalar == "'" {
                guard let first = cursor.advance(), first != scalar, first != "\\" else { return nil }
                renamed.append(scalar)
            }
            guard let strange = Unicode.Scalar(letter) else { return nil }
            renamed.append(strange)
            letter += 1
        }
        return String(renamed)
    }
}
