/// Reads a calendar of opening hours.
struct CalendarReader {
    let log: FaultLog
    private var scalars: ScalarReader { ScalarReader(log: log) }

    /// Gives the text of a file in the folder of the dialplan.
    private let file: (String) -> SourceText?

    init(log: FaultLog, file: @escaping (String) -> SourceText? = { _ in nil }) {
        self.log = log
        self.file = file
    }

    func read(_ entry: Element.Entry) -> OpeningHours {
        let map = MapReader(entry.value, "calendar \(entry.key)", at: entry.place, log: log)
        map.allow(["time-zone", "week", "days", "holidays", "school", "working-day"])
        let zone = map.required("time-zone", hint: "add time-zone: Europe/Sofia").flatMap(scalars.timeZone)
        let usual = map.required("week").map(week) ?? [:]
        var calendar = OpeningHours(timeZone: zone ?? "", week: usual, workingDay: map["working-day"].map(hours) ?? usual[1] ?? [])
        calendar.school = map["school"].flatMap { scalars.text($0, "the id of a school") }
        if let holidays = map["holidays"] { read(holidays, into: &calendar) }
        let named = map["days"].map { days($0, of: entry.key) } ?? [:]
        calendar.days.merge(named) { _, own in own }
        return calendar
    }

    /// A moved working day goes before a holiday of the same day.
    private func read(_ holidays: Element, into calendar: inout OpeningHours) {
        guard let name = scalars.text(holidays, "a file") else { return }
        guard !name.contains("/"), name.hasSuffix(".ics"), let source = file(name) else {
            return log.add(
                .badHoliday, at: holidays.place, "there is no calendar file \(name)",
                hint: "it ends in .ics and lies beside the dialplan")
        }
        var count = 0
        for event in HolidayReader(log: log).read(source).sorted(by: { $0.kind.rank < $1.kind.rank }) {
            let hours = event.kind.hours(workingDay: calendar.workingDay)
            for day in event.days {
                count += 1
                switch event.repetition {
                case .once: calendar.days[day] = hours
                case .yearly: calendar.yearly[day.dayOfYear] = hours
                }
            }
            guard count <= Bounds.calendarDays else {
                return log.add(.tooMany, at: holidays.place, "more than \(Bounds.calendarDays) days in \(name)", hint: "take out the past")
            }
        }
    }

    private func week(_ element: Element) -> [Int: [ClosedRange<TimeOfDay>]] {
        let map = MapReader(element, "week", log: log)
        map.allow(ScalarReader.weekdays)
        var week: [Int: [ClosedRange<TimeOfDay>]] = [:]
        for entry in map.entries {
            guard let index = ScalarReader.weekdays.firstIndex(of: entry.key) else { continue }
            week[index + 1] = hours(entry.value)
        }
        return week
    }

    private func days(_ element: Element, of calendar: String) -> [CalendarDate: [ClosedRange<TimeOfDay>]] {
        let map = MapReader(element, "days", log: log)
        if map.entries.count > Bounds.calendarDays {
            log.add(.tooMany, at: element.place, "more than \(Bounds.calendarDays) days in calendar \(calendar)", hint: "take out the past")
        }
        var days: [CalendarDate: [ClosedRange<TimeOfDay>]] = [:]
        for entry in map.entries.prefix(Bounds.calendarDays) {
            if let date = scalars.date(entry.key) {
                days[date] = hours(entry.value)
            } else {
                log.add(.badDate, at: entry.place, "\(entry.key) is no day of the calendar", hint: "write \"2026-12-25\"")
            }
        }
        return days
    }

    /// From morning to night, without an overlap; none: closed.
    private func hours(_ element: Element) -> [ClosedRange<TimeOfDay>] {
        guard case .list(let items) = element.content else {
            log.add(.wrongType, at: element.place, "\(element.shape) stands where a list of hours is expected", hint: Self.hint)
            return []
        }
        if items.count > Bounds.hoursOfDay { log.add(.tooMany, at: element.place, "too many hours in a day", hint: Self.hint) }
        var hours: [ClosedRange<TimeOfDay>] = []
        for item in items.prefix(Bounds.hoursOfDay) {
            guard let text = scalars.text(item, "hours") else { continue }
            if let range = range(text), hours.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
                hours.append(range)
            } else {
                log.add(.badTime, at: item.place, "\(text) is not from a time to a later one, after the hours before it", hint: Self.hint)
            }
        }
        return hours
    }

    private static let hint = "write [\"08:00-12:00\", \"13:00-17:00\"], or [] for closed"

    private func range(_ text: String) -> ClosedRange<TimeOfDay>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = scalars.time(parts[0]), let to = scalars.time(parts[1]), from < to else { return nil }
        return from...to
    }
}

extension HolidayEvent.Kind {
    /// What comes later counts.
    fileprivate var rank: Int {
        switch self {
        case .closed: 0
        case .hours: 1
        case .working: 2
        }
    }

    fileprivate func hours(workingDay: [ClosedRange<TimeOfDay>]) -> [ClosedRange<TimeOfDay>] {
        switch self {
        case .closed: []
        case .hours(let range): [range]
        case .working: workingDay
        }
    }
}
