/// How a lesson was missed.
public enum AbsenceKind: String, Codable, Hashable, Sendable, CaseIterable {
    case absent
    case late
}
