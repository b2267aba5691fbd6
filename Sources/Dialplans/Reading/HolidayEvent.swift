/// An event of a calendar file that changes a desk's week.
struct HolidayEvent {
    enum Kind: Hashable {
        case closed
        /// Open within these hours only.
        case hours(ClosedRange<TimeOfDay>)
        /// A moved working day.
        case working
    }

    enum Repetition: Hashable {
        case once, yearly
    }

    var first: CalendarDate
    var last: CalendarDate
    var kind: Kind
    var repetition: Repetition

    /// The days from the first to the last, a year of them at most.
    var days: [CalendarDate] {
        var days = [first]
        while let day = days.last, day < last, days.count < 366 { days.append(day.next) }
        return days
    }
}
