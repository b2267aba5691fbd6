/// What kind of words.
public enum RemarkKind: String, Codable, Hashable, Sendable, CaseIterable {
    case praise
    case remark
}
