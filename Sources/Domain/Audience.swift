/// Whom an entry concerns.
public enum Audience: Hashable, Codable, Sendable {
    case schoolClass(ClassID)
    case student(StudentID)
}
