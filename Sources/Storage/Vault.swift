import Crypto
import Domain
import Foundation

/// Seals ID codes, and makes keyed hashes, under the key that lies outside the store.
public struct Vault: Sendable {
    private let master: SymmetricKey
    // Used for every student of an import, so they are derived once.
    private let sealing: SymmetricKey
    private let hashing: SymmetricKey

    init(master: SymmetricKey) {
        self.master = master
        sealing = Self.derive(master, .sealing)
        hashing = Self.derive(master, .codes)
    }

    /// What a keyed hash is for: one purpose tells nothing of another.
    public struct Purpose: Sendable {
        let name: String

        /// Names the clips that tell of a child.
        public static let clips = Purpose(name: "clips")
        /// Marks the token with which a gateway came in.
        public static let gateways = Purpose(name: "gateways")
        /// Names the addresses at which delivery reports and texts are taken.
        public static let reports = Purpose(name: "reports")
        static let codes = Purpose(name: "codes")
        static let pins = Purpose(name: "pins")
        static let sealing = Purpose(name: "sealing")
        static let keyCheck = Purpose(name: "key-check")
        static let tokens = Purpose(name: "tokens")
        static let journal = Purpose(name: "journal")
    }

    /// HMAC-SHA256 under a key of its own for each purpose: 32 bytes.
    public func keyedHash(_ bytes: [UInt8], for purpose: Purpose) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: Self.derive(master, purpose)))
    }

    /// By what the store looks a code up.
    func hash(_ code: IDCode) -> [UInt8] { Array(HMAC<SHA256>.authenticationCode(for: Array(code.rawValue.utf8), using: hashing)) }

    /// AES-256-GCM: nonce, ciphertext and tag in one; the student's id is authenticated with it.
    func seal(_ code: IDCode, of student: StudentID) throws(StoreError) -> [UInt8] {
        try StoreError.translating {
            let box = try AES.GCM.seal(Array(code.rawValue.utf8), using: sealing, authenticating: Array(student.rawValue.utf8))
            guard let combined = box.combined else { throw StoreError.failed("AES-GCM without a standard nonce") }
            return Array(combined)
        }
    }

    func unseal(_ sealed: [UInt8], of student: StudentID) throws(StoreError) -> IDCode {
        let opened = try? AES.GCM.open(
            AES.GCM.SealedBox(combined: sealed), using: sealing, authenticating: Array(student.rawValue.utf8))
        guard let opened, let code = IDCode(rawValue: String(decoding: opened, as: UTF8.self)) else {
            throw .unreadable("a sealed ID code")
        }
        return code
    }

    func key(for purpose: Purpose) -> SymmetricKey { Self.derive(master, purpose) }

    private static func derive(_ master: SymmetricKey, _ purpose: Purpose) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Array("schoolbell \(purpose.name)".utf8), outputByteCount: 32)
    }
}
