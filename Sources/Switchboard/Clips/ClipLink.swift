import CallCore

/// What may be done under an address: one thing, with one file, for one call, until some time.
struct ClipLink: Hashable {
    enum Use: String {
        /// A sound is fetched while its call is up.
        case fetch = "get"
        /// A recording is put in its place, once. Its call may be over by then.
        case handOver = "put"
    }

    let use: Use
    let call: String
    /// Seconds since 1970.
    let expires: Int
    /// As `ClipShelves` names the file.
    let name: String

    /// What is signed: no two links are the same bytes, for none of the parts holds a line's end.
    var bytes: [UInt8] { Array("\(use.rawValue)\n\(call)\n\(expires)\n\(name)".utf8) }

    /// - Parameter signature: of harmless characters.
    func path(signed signature: String) -> String { "\(call)/\(expires)/\(signature)/\(name)" }

    /// Longer paths are not looked at.
    private static let longest = 512

    /// What a path says that it is, with the signature that it shows; `nil`: it is not of this form.
    static func read(_ path: Substring, as use: Use) -> (link: ClipLink, signature: String)? {
        guard path.utf8.count <= longest else { return nil }
        let parts = path.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, isCall(parts[0]), parts[1].utf8.count <= 12, let expires = Int(parts[1]), "\(expires)" == parts[1] else {
            return nil
        }
        return (ClipLink(use: use, call: String(parts[0]), expires: expires, name: String(parts[3])), String(parts[2]))
    }

    /// As the engine names calls, so that a name can stand in a path.
    static func isCall(_ text: some StringProtocol) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 122) || $0 == 45 }
    }
}
