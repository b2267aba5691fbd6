/// Whether a guardian may hear of the child.
public enum GuardianRights: String, Codable, Hashable, Sendable, CaseIterable {
    case active
    case ended
}
