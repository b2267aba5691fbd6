/// An entry as one number has it: heard in this version, or news.
public struct NewsEntry: Hashable, Codable, Sendable {
    public var entry: Filed<DiaryEntry>
    public var isHeard: Bool

    public init(_ entry: Filed<DiaryEntry>, isHeard: Bool) {
        self.entry = entry
        self.isHeard = isHeard
    }
}
