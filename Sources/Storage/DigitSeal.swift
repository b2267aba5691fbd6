import Crypto
import Foundation

/// Seals the digits of codes in the journal of calls in progress, so that a code that is half entered survives a kill.
public struct DigitSeal: Sendable {
    private let key: SymmetricKey

    public init(_ vault: Vault) { key = vault.key(for: .journal) }

    /// AES-256-GCM, tied to the call; as text (base64). `nil`: it cannot be sealed.
    public func seal(_ digit: String, of call: String) -> String? {
        try? AES.GCM.seal(Array(digit.utf8), using: key, authenticating: Array(call.utf8)).combined?.base64EncodedString()
    }

    /// `nil`: it was not sealed under this key for this call.
    public func open(_ text: some StringProtocol, of call: String) -> String? {
        guard let sealed = Data(base64Encoded: String(text)),
            let opened = try? AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Array(call.utf8))
        else { return nil }
        return String(decoding: opened, as: UTF8.self)
    }
}
