import Dialplans

/// Days of the year and of the week, and times of day.
extension Wording {
    func isDate(_ date: CalendarDate) -> Bool {
        (1...12).contains(date.month) && (1...31).contains(date.day) && (1...9999).contains(date.year)
    }

    func date(_ date: CalendarDate) -> String? { isDate(date) ? grammar.date(date) : nil }

    func weekday(_ day: Int) -> String? { grammar.words.weekdays.indices.contains(day - 1) ? grammar.words.weekdays[day - 1] : nil }

    func isTime(_ time: TimeOfDay) -> Bool { (0..<24).contains(time.hour) && (0..<60).contains(time.minute) }
}

extension CalendarDate {
    /// 1 = Monday … 7 = Sunday, by Sakamoto's method.
    var weekday: Int {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        let sunday = (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
        return sunday == 0 ? 7 : sunday
    }
}
