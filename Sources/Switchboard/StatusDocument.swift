public import CallCore
import Dialplans
import Domain

/// How a service is, for whoever watches it. Numbers are masked.
public struct StatusDocument: Codable, Hashable, Sendable {
    public var engine: String
    /// ISO 8601.
    public var since: String
    public var now: String
    /// Name and version of each.
    public var dialplans: [String]
    /// How many calls are up, may be up, and have been taken since the start.
    public var calls: Int
    public var ceiling: Int
    public var taken: Int
    /// The first of the calls that are up, in the order of their names, masked.
    public var live: [CallOffer]
    /// Where gateways connect.
    public var gatewaySocket: String
    /// The version of what administrators edit, and what became of the last change.
    public var serving: VersionStanding

    /// More calls than these are only counted.
    public static let mostLive = 100
    /// No document is larger.
    public static let longest = 262_144
}
