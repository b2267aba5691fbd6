public import Storage

/// The key in an address at which Kannel tells us something, without which nobody else can: a keyed hash of what the address is for.
public struct AddressKey: Sendable {
    public let text: String

    init(_ vault: Vault, for use: String) {
        text = vault.keyedHash(Array(use.utf8), for: .reports).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// Where texts come in: nobody can text in another's name.
    public static func incoming(_ vault: Vault) -> AddressKey { AddressKey(vault, for: "incoming") }

    /// In constant time.
    public func fits(_ given: String?) -> Bool {
        guard let given = given.map({ Array($0.utf8) }), given.count == text.utf8.count else { return false }
        return zip(given, text.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
