/// A mark that a student was given.
public struct Mark: Hashable, Codable, Sendable {
    public var id: EntryID
    public var student: StudentID
    public var subject: SubjectID
    /// As its scale writes it.
    public var symbol: String
    /// Its numeric value on the scale, times 100; `nil`: the symbol is not numeric, and is left out of means.
    public var hundredths: Int?
    public var kind: MarkKind
    public var day: Day
    public var note: String?
    public var enteredAt: Instant

    public init(
        id: EntryID, student: StudentID, subject: SubjectID, symbol: String, hundredths: Int? = nil, kind: MarkKind, day: Day,
        note: String? = nil, enteredAt: Instant
    ) {
        self.id = id
        self.student = student
        self.subject = subject
        self.symbol = symbol
        self.hundredths = hundredths
        self.kind = kind
        self.day = day
        self.note = note
        self.enteredAt = enteredAt
    }
}
