public import Foundation

/// Six o'clock in the evening at a school, when the notices of days go out: the week's absences, and the tests to come.
public enum Evening {
    private static let time = ClockTime(number: 1800)!  // a time that exists

    /// The day whose evening has come last: its notices may go out until the next one comes, by a service that was down.
    public static func last(at now: Instant, in zone: TimeZone) -> Day {
        let today = now.day(in: zone)
        return now.time(in: zone) >= time ? today : today.adding(days: -1)
    }

    /// When the evening of a day comes.
    public static func of(_ day: Day, in zone: TimeZone) -> Instant { Instant(day, time, in: zone) }
}
