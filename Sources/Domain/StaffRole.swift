/// What somebody does at a school.
public enum StaffRole: String, Codable, Hashable, Sendable, CaseIterable {
    case director
    case office
    case teacher
}
