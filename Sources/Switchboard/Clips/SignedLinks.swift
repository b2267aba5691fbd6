import CallCore
import Crypto
import Dialplans
import Domain
import Foundation
import Gateways
import Storage
import Synchronization

/// Makes addresses that nobody else can make (HMAC-SHA256), and knows them again.
///
/// They outlive a restart of the engine, for its key lies beside the store.
final class SignedLinks: ClipLinks {
    /// How long a sound may be fetched, in seconds, and how much longer than it lasts a recording may be handed over.
    static let life = 300

    private let key: SymmetricKey
    private let shelves: ClipShelves
    private let clock: WallClock
    private let base = Mutex<String?>(nil)

    init(_ vault: Vault, shelves: ClipShelves, clock: WallClock) {
        key = SymmetricKey(data: vault.keyedHash(Array("links".utf8), for: .clips))
        self.shelves = shelves
        self.clock = clock
    }

    /// Sounds are served under this address from here on; `nil`: no more.
    func serve(under address: String?) { base.withLock { $0 = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" } } }

    func fetching(_ path: String, for call: CallID) -> String? { address(of: path, .fetch, call, life: Self.life) }

    func handingOver(_ path: String, for call: CallID, lasting: Milliseconds) -> String? {
        address(of: path, .handOver, call, life: max(0, lasting) / 1_000 + Self.life)
    }

    /// The file that may be used so; `nil`: nothing may, for whatever reason.
    ///
    /// - Parameter path: what stands behind the address.
    func file(at path: Substring, for use: ClipLink.Use) -> (path: String, call: CallID)? {
        guard let (link, signature) = ClipLink.read(path, as: use), isSigned(link, signature), link.expires > now,
            let file = shelves.path(of: link.name)
        else { return nil }
        return (file, CallID(link.call))
    }

    private func address(of path: String, _ use: ClipLink.Use, _ call: CallID, life: Int) -> String? {
        guard let base = base.withLock({ $0 }), ClipLink.isCall(call.rawValue), let name = shelves.name(of: path) else { return nil }
        let link = ClipLink(use: use, call: call.rawValue, expires: now + life, name: name)
        let code = Data(HMAC<SHA256>.authenticationCode(for: link.bytes, using: key))
        return base + link.path(signed: Self.text(code))
    }

    /// In a time that tells nothing of where a wrong signature differs.
    private func isSigned(_ link: ClipLink, _ signature: String) -> Bool {
        guard let code = Self.bytes(signature), Self.text(code) == signature else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: link.bytes, using: key)
    }

    private var now: Int { Int(clock.now.milliseconds / 1_000) }

    /// Base64 for addresses (RFC 4648, 5), without what fills it up.
    private static func text(_ code: Data) -> String {
        code.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func bytes(_ text: String) -> Data? {
        guard text.utf8.count == 43 else { return nil }
        return Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + "=")
    }
}
