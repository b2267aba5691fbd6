/// How fast something is said.
public enum Tempo: String, Codable, Hashable, Sendable, CaseIterable {
    case usual
    /// For a caller who asked to hear it again.
    case slow
}
