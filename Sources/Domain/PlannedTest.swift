/// A test that a class will write.
public struct PlannedTest: Hashable, Codable, Sendable {
    public var id: EntryID
    public var schoolClass: ClassID
    public var subject: SubjectID
    public var day: Day
    public var title: String
    public var isGraded: Bool
    /// It stands in the school’s plan of tests.
    public var isPlanned: Bool
    public var enteredAt: Instant

    public init(
        id: EntryID, schoolClass: ClassID, subject: SubjectID, day: Day, title: String, isGraded: Bool = true, isPlanned: Bool = true,
        enteredAt: Instant
    ) {
        self.id = id
        self.schoolClass = schoolClass
        self.subject = subject
        self.day = day
        self.title = title
        self.isGraded = isGraded
        self.isPlanned = isPlanned
        self.enteredAt = enteredAt
    }
}
