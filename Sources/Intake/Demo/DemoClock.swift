import Domain

/// Moments as a Bulgarian school writes them.
enum DemoClock {
    /// ISO 8601 with the offset that Europe/Sofia has on the day: summer time from the last Sunday of March to that of October
    /// (directive 2000/84/EC).
    static func text(_ day: Day, minute: Int) -> String {
        "\(day)T\(time(minute))\(isSummer(day) ? "+03:00" : "+02:00")"
    }

    /// `HH:MM` of a minute of the day.
    static func time(_ minute: Int) -> String {
        "\(minute < 600 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }

    private static func isSummer(_ day: Day) -> Bool {
        switch day.month {
        case 4...9: true
        case 3: !isBeforeLastSunday(day)
        case 10: isBeforeLastSunday(day)
        default: false
        }
    }

    /// In a month of 31 days. The clock changes in the night, so the Sunday itself has the new offset.
    private static func isBeforeLastSunday(_ day: Day) -> Bool {
        day.weekday == 7 ? day.day <= 24 : day.day + 7 - day.weekday <= 31
    }
}
