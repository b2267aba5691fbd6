import CallCore
import Dialplans
import Domain
import Foundation

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
    /// The first of the calls that are up, the longest first.
    public var live: [LiveCall]
    /// Where gateways connect.
    public var gatewaySocket: String
    /// The version of what administrators edit, and what became of the last change.
    public var serving: VersionStanding
    /// The gateways that have said hello, the longest first.
    public var gateways: [Gateway]
    /// Where telephone switches connect.
    public var switches: [Switch]
    /// Where figures and health are told; `nil`: nowhere.
    public var web: String?
    /// Where entries are taken; `nil`: nowhere.
    public var entries: String?
    /// Under which address gateways on other machines find sounds; `nil`: nowhere.
    public var sounds: String?
    /// Where calls are announced that come over AudioSocket; `nil`: nowhere.
    public var announce: String?
    /// The prompts that are made beforehand: how far that is.
    public var prompts: FixedPrompts.Progress
    /// What happened since the start.
    public var counts: Counts

    /// One call that is up: nobody's name, nothing that is said.
    public struct LiveCall: Codable, Hashable, Sendable {
        public var call: String
        /// `+359…456`; `nil`: unknown or withheld.
        public var from: String?
        public var withheld: Bool
        public var to: String
        public var dialplan: String
        /// `nil`: it rings.
        public var state: String?
        public var language: String
        /// To how many children it is admitted.
        public var children: Int
        /// How long it has been up.
        public var seconds: Int
    }

    public struct Gateway: Codable, Hashable, Sendable {
        public var name: String
        public var seconds: Int
    }

    public struct Switch: Codable, Hashable, Sendable {
        /// `fastagi` or `event-socket`.
        public var speaks: String
        public var address: String
        /// Connections that are open, and calls that came since the start.
        public var connections: Int
        public var calls: Int
    }

    /// By what each is told apart by; what never happened is left out.
    public struct Counts: Codable, Hashable, Sendable {
        public var ended: [String: Int]
        public var rejected: [String: Int]
        public var lineErrors: [String: Int]
        public var locks: [String: Int]
        /// What the privacy guard did not let be said.
        public var guarded: Int
    }

    /// More calls than these are only counted.
    public static let mostLive = 100
    /// No document is larger.
    public static let longest = 262_144
}
