public import CallCore
public import Dialplans

/// Makes the addresses under which a gateway on another machine fetches a sound of ours, and hands one over.
///
/// Whoever has an address may use it, for this one file and this one call: it is a secret, and reaches no log.
public protocol ClipLinks: Sendable {
    /// `nil`: nothing is served there.
    func fetching(_ path: String, for call: CallID) -> String?

    /// Where a recording is put (HTTP `PUT`) that may last so long; `nil` likewise.
    func handingOver(_ path: String, for call: CallID, lasting: Milliseconds) -> String?
}

/// How gateways find sounds.
public enum ClipWay: String, Hashable, Sendable, CaseIterable {
    /// They see our files under the same paths; those that cannot are given addresses, where sounds are served.
    case file
    /// They run elsewhere: by address alone.
    case url
}
