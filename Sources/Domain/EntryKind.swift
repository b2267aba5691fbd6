/// The kinds of entry of the diary that are news.
public enum EntryKind: String, Codable, Hashable, Sendable, CaseIterable {
    case mark
    case absence
    case remark
    case health
    case meeting
    case test
}
