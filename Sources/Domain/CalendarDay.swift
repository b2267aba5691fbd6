/// A day, or days in a row, on which a school’s week does not go its usual way.
public struct CalendarDay: Hashable, Codable, Sendable {
    public var school: SchoolID
    public var day: Day
    public var kind: CalendarKind
    /// The last of the days; `nil`: one day.
    public var until: Day?
    public var note: String?

    public init(school: SchoolID, day: Day, kind: CalendarKind, until: Day? = nil, note: String? = nil) {
        self.school = school
        self.day = day
        self.kind = kind
        self.until = until
        self.note = note
    }
}
