/// A lesson that was held.
public struct Lesson: Hashable, Codable, Sendable {
    public var id: LessonID
    public var schoolClass: ClassID
    public var subject: SubjectID
    public var day: Day
    public var lesson: Int
    public var topic: String?
    public var enteredAt: Instant

    public init(id: LessonID, schoolClass: ClassID, subject: SubjectID, day: Day, lesson: Int, topic: String? = nil, enteredAt: Instant) {
        self.id = id
        self.schoolClass = schoolClass
        self.subject = subject
        self.day = day
        self.lesson = lesson
        self.topic = topic
        self.enteredAt = enteredAt
    }
}
