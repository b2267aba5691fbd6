/// When a desk is open: its week, and the days that differ from it.
public struct OpeningHours: Hashable, Codable, Sendable {
    /// An IANA time zone, e.g. `Europe/Sofia`.
    public var timeZone: String
    /// 1 = Monday … 7 = Sunday; a day that is missing is closed.
    public var week: [Int: [ClosedRange<TimeOfDay>]]
    /// Holidays (no hours), half days and moved working days: they take the place of the week's.
    public var days: [CalendarDate: [ClosedRange<TimeOfDay>]]
    /// Holidays of every year, by `DayOfYear`.
    public var yearly: [Int: [ClosedRange<TimeOfDay>]]
    /// The school whose holidays and moved working days count too.
    public var school: String?
    /// The hours of a moved working day.
    public var workingDay: [ClosedRange<TimeOfDay>]

    public init(
        timeZone: String, week: [Int: [ClosedRange<TimeOfDay>]], days: [CalendarDate: [ClosedRange<TimeOfDay>]] = [:],
        yearly: [Int: [ClosedRange<TimeOfDay>]] = [:], school: String? = nil, workingDay: [ClosedRange<TimeOfDay>] = []
    ) {
        self.timeZone = timeZone
        self.week = week
        self.days = days
        self.yearly = yearly
        self.school = school
        self.workingDay = workingDay
    }

    /// What a school's own calendar says of a day.
    public enum SchoolDay: Hashable, Sendable {
        case usual, holiday, working
    }

    /// Open at this moment of the calendar's own wall clock? The end of a range is closed.
    ///
    /// A day that the calendar names goes before the school's, that before a holiday of every year, and that before the week.
    public func isOpen(on date: CalendarDate, weekday: Int, at time: TimeOfDay, school day: SchoolDay = .usual) -> Bool {
        (days[date] ?? hours(of: day) ?? yearly[date.dayOfYear] ?? week[weekday] ?? []).contains {
            $0.lowerBound <= time && time < $0.upperBound
        }
    }

    private func hours(of day: SchoolDay) -> [ClosedRange<TimeOfDay>]? {
        switch day {
        case .usual: nil
        case .holiday: []
        case .working: workingDay
        }
    }
}

extension CalendarDate {
    /// The same number in every year: 1224 is the 24th of December.
    public var dayOfYear: Int { month * 100 + day }
}

extension TimeOfDay: Comparable {
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        (left.hour, left.minute) < (right.hour, right.minute)
    }
}
