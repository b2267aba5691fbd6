/// When a desk is open: its week, and the days that differ from it.
public struct OpeningHours: Hashable, Codable, Sendable {
    /// An IANA time zone, e.g. `Europe/Sofia`.
    public var timeZone: String
    /// 1 = Monday … 7 = Sunday; a day that is missing is closed.
    public var week: [Int: [ClosedRange<TimeOfDay>]]
    /// Holidays (no hours), half days and moved working days: they take the place of the week's.
    public var days: [CalendarDate: [ClosedRange<TimeOfDay>]]

    public init(timeZone: String, week: [Int: [ClosedRange<TimeOfDay>]], days: [CalendarDate: [ClosedRange<TimeOfDay>]] = [:]) {
        self.timeZone = timeZone
        self.week = week
        self.days = days
    }

    /// Open at this moment of the calendar's own wall clock? The end of a range is closed.
    public func isOpen(on date: CalendarDate, weekday: Int, at time: TimeOfDay) -> Bool {
        (days[date] ?? week[weekday] ?? []).contains { $0.lowerBound <= time && time < $0.upperBound }
    }
}

extension TimeOfDay: Comparable {
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        (left.hour, left.minute) < (right.hour, right.minute)
    }
}
