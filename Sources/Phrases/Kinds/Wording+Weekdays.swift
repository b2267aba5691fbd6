import Dialplans

/// Days of the week.
extension Wording {
    func weekday(_ day: Int) -> String? { grammar.words.weekdays.indices.contains(day - 1) ? grammar.words.weekdays[day - 1] : nil }
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
