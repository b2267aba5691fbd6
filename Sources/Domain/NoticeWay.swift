/// The way that a notice takes.
public enum NoticeWay: String, Codable, Hashable, Sendable, CaseIterable {
    case sms
    case email
}
