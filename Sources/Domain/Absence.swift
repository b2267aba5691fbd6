/// A lesson that a student missed, or came late to.
public struct Absence: Hashable, Codable, Sendable {
    public var id: EntryID
    public var student: StudentID
    public var day: Day
    public var lesson: Int
    public var subject: SubjectID
    public var kind: AbsenceKind
    public var isExcused: Bool
    public var reason: String?
    public var enteredAt: Instant

    public init(
        id: EntryID, student: StudentID, day: Day, lesson: Int, subject: SubjectID, kind: AbsenceKind, isExcused: Bool,
        reason: String? = nil, enteredAt: Instant
    ) {
        self.id = id
        self.student = student
        self.day = day
        self.lesson = lesson
        self.subject = subject
        self.kind = kind
        self.isExcused = isExcused
        self.reason = reason
        self.enteredAt = enteredAt
    }
}
