/// A meeting to which parents are asked.
public struct Meeting: Hashable, Codable, Sendable {
    public var id: EntryID
    public var audience: Audience
    public var starts: Instant
    public var place: String
    public var text: String
    public var enteredAt: Instant

    public init(id: EntryID, audience: Audience, starts: Instant, place: String, text: String, enteredAt: Instant) {
        self.id = id
        self.audience = audience
        self.starts = starts
        self.place = place
        self.text = text
        self.enteredAt = enteredAt
    }
}
