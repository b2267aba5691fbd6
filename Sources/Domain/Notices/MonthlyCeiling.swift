/// At most so many SMS of one patrol go out for a child in a calendar month of the school, whoever gets them: each recipient of each counts.
public enum MonthlyCeiling {
    public static let most = 26

    /// The month in which a moment lies, as a range of moments: from its first day's midnight to the next one's.
    public static func month(of moment: Instant, _ school: SchoolTime) -> Range<Instant> {
        let day = moment.day(in: school.zone)
        let midnight = ClockTime(number: 0)!  // a time that exists
        let first = Day(year: day.year, month: day.month, day: 1) ?? day
        let next = Day(year: first.adding(days: 31).year, month: first.adding(days: 31).month, day: 1) ?? day
        return Instant(first, midnight, in: school.zone)..<Instant(next, midnight, in: school.zone)
    }
}
