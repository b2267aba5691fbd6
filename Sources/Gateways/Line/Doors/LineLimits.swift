import Dialplans

/// What a server lets in.
public struct LineLimits: Hashable, Sendable {
    /// The connections that a server holds in all.
    public var connections = 1_000
    /// The connections of one address that have not said hello.
    public var greetings = 100
    /// The calls of one address.
    public var calls = 10_000
    /// The rings a second of one connection, and of one address; so many at once that a start after a break is served.
    public var rings = RingRate()

    public init() {}

    public struct RingRate: Hashable, Sendable {
        public var perSecond: Int
        public var atOnce: Int

        public init(perSecond: Int = 200, atOnce: Int = 1_000) {
            self.perSecond = perSecond
            self.atOnce = atOnce
        }
    }

    /// After so many wrong tokens within that time the next hello of the address waits.
    static let denials = (most: 3, within: Milliseconds(600_000), wait: Milliseconds(60_000))
    /// How long a TLS handshake may last.
    static let handshakeWithin: Milliseconds = 10_000
    /// Addresses of which something is remembered though nothing of them is open.
    static let mostRemembered = 10_000
    /// Refusals are logged once in this time, with their number.
    static let toldOnceIn: Milliseconds = 60_000
}
