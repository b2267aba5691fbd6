/// An address where a telephone switch connects, once for each call.
public struct SwitchListener: Sendable {
    public let address: LineAddress
    public let speaks: SwitchKind
    /// Who may connect; none: everybody who can reach the address.
    public let peers: [PeerNetwork]
    /// What the switch's dialplan must say; `nil`: nothing. A secret.
    public let token: String?
    /// The callers' numbers that the switch gives may be believed.
    public let trusted: Bool
    /// Where the switch finds a number to transfer to, with `{number}` in its place: `PJSIP/{number}@trunk` for Asterisk's `Dial`,
    /// `sofia/gateway/trunk/{number}` for FreeSWITCH's `bridge`; `nil`: calls are not transferred.
    public let transfer: String?
    /// How the switch finds sounds.
    public let clips: ClipWay

    /// - Throws: where others than this machine could connect and not both peers and a token keep them out.
    public init(
        address: LineAddress, speaks: SwitchKind, peers: [PeerNetwork] = [], token: String? = nil, trusted: Bool = true,
        transfer: String? = nil, clips: ClipWay = .file
    ) throws(SwitchListenerError) {
        guard address.isLoopback || (!peers.isEmpty && token != nil) else { throw .unprotected(address) }
        self.address = address
        self.speaks = speaks
        self.peers = peers
        self.token = token
        self.trusted = trusted
        self.transfer = transfer
        self.clips = clips
    }

    var agi: AGISettings { AGISettings(trusted: trusted, token: token, dial: transfer, clips: clips) }
    var eventSocket: EventSocketSettings { EventSocketSettings(trusted: trusted, token: token, bridge: transfer, clips: clips) }
}

/// Why a listener could not be had.
public enum SwitchListenerError: Error, Hashable, CustomStringConvertible {
    case unprotected(LineAddress)

    public var description: String {
        switch self {
        case .unprotected(let address):
            "\(address): switches speak without TLS; an address that is not loopback needs peers, and token-file or token-variable"
        }
    }
}
