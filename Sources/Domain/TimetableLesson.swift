/// A lesson of a class’s week.
public struct TimetableLesson: Hashable, Codable, Sendable {
    public var schoolClass: ClassID
    /// 1 = Monday … 7 = Sunday.
    public var weekday: Int
    /// 1…12.
    public var lesson: Int
    public var starts: ClockTime
    public var ends: ClockTime
    public var subject: SubjectID
    public var room: String?
    public var validFrom: Day?
    /// The last day on which it holds.
    public var validTo: Day?

    public init(
        schoolClass: ClassID, weekday: Int, lesson: Int, starts: ClockTime, ends: ClockTime, subject: SubjectID, room: String? = nil,
        validFrom: Day? = nil, validTo: Day? = nil
    ) {
        self.schoolClass = schoolClass
        self.weekday = weekday
        self.lesson = lesson
        self.starts = starts
        self.ends = ends
        self.subject = subject
        self.room = room
        self.validFrom = validFrom
        self.validTo = validTo
    }
}
