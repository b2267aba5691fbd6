/// Reads a calendar of opening hours.
struct CalendarReader {
    let log: FaultLog
    private var scalars: ScalarReader { ScalarReader(log: log) }

    init(log: FaultLog) { self.log = log }

    func read(_ entry: Element.Entry) -> OpeningHours {
        let map = MapReader(entry.value, "calendar \(entry.key)", at: entry.place, log: log)
        map.allow(["time-zone", "week", "days"])
        let zone = map.required("time-zone", hint: "add time-zone: Europe/Sofia").flatMap(scalars.timeZone)
        return OpeningHours(
            timeZone: zone ?? "", week: map.required("week").map(week) ?? [:], days: map["days"].map { days($0, of: entry.key) } ?? [:])
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
