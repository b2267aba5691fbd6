/// The hours of the night in which no SMS goes out: what falls into them waits for their end.
public struct QuietHours: Hashable, Sendable {
    public let from: ClockTime
    public let to: ClockTime

    /// 21:00 to 08:00.
    public static let usual = QuietHours(from: ClockTime(number: 2100)!, to: ClockTime(number: 800)!)  // times that exist

    /// - Parameter from: later than `to`: the hours pass over midnight.
    public init(from: ClockTime, to: ClockTime) {
        self.from = from
        self.to = to
    }

    /// The first moment from `moment` on that is not quiet at the school.
    public func next(_ moment: Instant, _ school: SchoolTime) -> Instant {
        let (day, time) = (moment.day(in: school.zone), moment.time(in: school.zone))
        if time >= from { return Instant(day.adding(days: 1), to, in: school.zone) }
        return time < to ? Instant(day, to, in: school.zone) : moment
    }
}
