/// Whether a student is at the school.
public enum StudentStatus: String, Codable, Hashable, Sendable, CaseIterable {
    case enrolled
    case graduated
    case left
}
