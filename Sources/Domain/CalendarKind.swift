/// What a day of a school’s calendar is.
public enum CalendarKind: String, Codable, Hashable, Sendable, CaseIterable {
    case holiday
    case halfDay = "half-day"
    case workingDay = "working-day"
    case termStart = "term-start"
    case termEnd = "term-end"
}
