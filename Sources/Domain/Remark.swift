/// A teacher’s words on a student.
public struct Remark: Hashable, Codable, Sendable {
    public var id: EntryID
    public var student: StudentID
    public var day: Day
    public var kind: RemarkKind
    public var text: String
    public var enteredAt: Instant

    public init(id: EntryID, student: StudentID, day: Day, kind: RemarkKind, text: String, enteredAt: Instant) {
        self.id = id
        self.student = student
        self.day = day
        self.kind = kind
        self.text = text
        self.enteredAt = enteredAt
    }
}
