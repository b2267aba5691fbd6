/// What a token may be used for.
public enum TokenScope: String, Hashable, Sendable, CaseIterable {
    /// To enter and correct entries.
    case enter
    /// To remove entries.
    case remove
}
