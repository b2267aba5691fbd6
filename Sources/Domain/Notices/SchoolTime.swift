public import Foundation

/// The wall clock of a school, and the days on which it works.
public struct SchoolTime: Hashable, Sendable {
    public let zone: TimeZone
    private let calendar: [CalendarDay]

    /// - Parameter calendar: what falls on the days that will be asked for.
    public init(zone: TimeZone, calendar: [CalendarDay]) {
        self.zone = zone
        self.calendar = calendar
    }

    /// Monday to Friday, save holidays; a day that was made a working day is one whatever else it is.
    public func isWorking(_ day: Day) -> Bool {
        let kinds = Set(calendar.filter { $0.day <= day && day <= $0.until ?? $0.day }.map(\.kind))
        if kinds.contains(.workingDay) { return true }
        return day.weekday <= 5 && !kinds.contains(.holiday)
    }
}
