/// Open or closed, by a calendar of the dialplan.
public struct HoursState: Hashable, Sendable {
    public var calendar: CalendarName
    public var open: StateName
    public var closed: StateName

    public init(calendar: CalendarName, open: StateName, closed: StateName) {
        self.calendar = calendar
        self.open = open
        self.closed = closed
    }
}
