public import Storage

/// The key in the address at which texts come in, without which nobody can text in another's name.
public struct IncomingKey: Sendable {
    public let text: String

    public init(_ vault: Vault) {
        text = vault.keyedHash(Array("incoming".utf8), for: .reports).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// In constant time.
    public func fits(_ given: String?) -> Bool {
        guard let given = given.map({ Array($0.utf8) }), given.count == text.utf8.count else { return false }
        return zip(given, text.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
