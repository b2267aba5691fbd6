/// What the school tells of a student’s health. Its text needs proof of the caller.
public struct HealthNote: Hashable, Codable, Sendable {
    public var id: EntryID
    public var student: StudentID
    public var day: Day
    public var text: String
    public var enteredAt: Instant

    public init(id: EntryID, student: StudentID, day: Day, text: String, enteredAt: Instant) {
        self.id = id
        self.student = student
        self.day = day
        self.text = text
        self.enteredAt = enteredAt
    }
}
