/// An address as RFC 5321 allows it where no part is quoted; letters beyond ASCII are allowed as in RFC 6531.
enum EmailAddress {
    static func isWellFormed(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, (1...64).contains(parts[0].count) else { return false }
        let labels = parts[1].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ (1...63).contains($0.count) }) else { return false }
        return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !forbidden.contains($0) } && !text.contains("..")
            && parts[0].first != 0x2E && parts[0].last != 0x2E
    }

    private static let forbidden = Set("\"(),:;<>[\\]".utf8)
}
