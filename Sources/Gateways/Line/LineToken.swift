/// The secret by which a gateway is let in.
enum LineToken {
    /// In a time that tells nothing of where the two differ. Without a secret everyone is let in.
    static func matches(_ given: String?, _ wanted: String?) -> Bool {
        guard let secret = wanted.map({ Array($0.utf8) }) else { return true }
        let attempt = Array((given ?? "").utf8)
        var difference = attempt.count ^ secret.count
        for index in secret.indices { difference |= Int(secret[index] ^ (index < attempt.count ? attempt[index] : 0)) }
        return difference == 0
    }
}
