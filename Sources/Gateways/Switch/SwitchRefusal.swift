/// Why a connection to a switch's port brought no call, or was ended in the midst of one.
public enum SwitchRefusal: String, Hashable, Sendable, CaseIterable {
    /// Too little came in time, or before it was closed.
    case silent
    /// What came is nothing that this switch says.
    case unreadable
    /// A wrong token, or none.
    case denied
    /// From an address that is none of the peers.
    case stranger
    /// It does not read what it is sent.
    case slow
}
