/// What a notice tells.
public enum NoticeKind: String, Codable, Hashable, Sendable, CaseIterable {
    case absence
    case mark
    case test
    case weekly
    case remark
    case health
    case meeting
}
