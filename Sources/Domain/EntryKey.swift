/// Names an entry among all kinds.
public struct EntryKey: Hashable, Codable, Sendable {
    public var kind: EntryKind
    public var id: EntryID

    public init(_ kind: EntryKind, _ id: EntryID) {
        self.kind = kind
        self.id = id
    }
}
