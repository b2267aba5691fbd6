import Dialplans

/// Days of the year.
extension Wording {
    func isDate(_ date: CalendarDate) -> Bool {
        (1...12).contains(date.month) && (1...31).contains(date.day) && (1...9999).contains(date.year)
    }

    func date(_ date: CalendarDate) -> String? { isDate(date) ? grammar.date(date) : nil }
}
