/// Reads a calendar of holidays: the events of an iCalendar file (RFC 5545).
///
/// An event of whole days closes the desk. One with times opens it for that time only. One of the category `WORKING-DAY` is a working day that
/// was moved there. Events may come again every year.
struct HolidayReader {
    let log: FaultLog
    private var scalars: ScalarReader { ScalarReader(log: log) }

    init(log: FaultLog) { self.log = log }

    /// What makes a line a mistake.
    private struct Mistake: Error {
        var line: Int
        var message: String
        var hint: String
    }

    func read(_ source: SourceText) -> [HolidayEvent] {
        log.open(source)
        let lines = ContentLine.all(in: source)
        guard lines.first.map({ $0.name == "BEGIN" && $0.value == "VCALENDAR" }) == true else {
            report(Mistake(line: 1, message: "this is no calendar", hint: "it begins with BEGIN:VCALENDAR"), in: source)
            return []
        }
        var events: [HolidayEvent] = []
        var open: [ContentLine]?
        for line in lines {
            switch (line.name, line.value) {
            case ("BEGIN", "VEVENT"): open = []
            case ("END", "VEVENT"):
                do throws(Mistake) {
                    if let open { events.append(try event(open, endsAt: line.number)) }
                } catch {
                    report(error, in: source)
                }
                open = nil
            default: open?.append(line)
            }
        }
        if open != nil {
            report(
                Mistake(line: lines.last?.number ?? 1, message: "the last event has no end", hint: "the file may be cut short"), in: source)
        }
        return events
    }

    private func report(_ mistake: Mistake, in source: SourceText) {
        log.add(
            .badHoliday, at: SourcePlace(file: source.file, line: mistake.line, column: 1), mistake.message, hint: mistake.hint)
    }

    private func event(_ lines: [ContentLine], endsAt number: Int) throws(Mistake) -> HolidayEvent {
        guard let start = lines.first(where: { $0.name == "DTSTART" }) else {
            throw Mistake(line: number, message: "an event has no DTSTART", hint: "write DTSTART;VALUE=DATE:20261224")
        }
        let (first, from) = try moment(start)
        let end = lines.first { $0.name == "DTEND" }
        var (last, until) = try end.map { line throws(Mistake) in try moment(line) } ?? (first, nil)
        // The end of whole days is the day after them.
        if end != nil, until == nil { last = Self.dayBefore(last, notBefore: first) }
        guard last >= first else { throw Mistake(line: end?.number ?? number, message: "the event ends before it begins", hint: "") }
        let isWorking = lines.contains { $0.name == "CATEGORIES" && $0.value.uppercased().split(separator: ",").contains("WORKING-DAY") }
        return HolidayEvent(
            first: first, last: last, kind: try isWorking ? .working : kind(from: from, until: until, at: start.number),
            repetition: try repetition(lines))
    }

    private func kind(from: TimeOfDay?, until: TimeOfDay?, at line: Int) throws(Mistake) -> HolidayEvent.Kind {
        guard let from else { return .closed }
        guard let until, from < until else {
            throw Mistake(line: line, message: "the event has no time to which the desk is open", hint: "write DTEND:20261231T120000")
        }
        return .hours(from...until)
    }

    /// `20261224`, or `20261224T083000` on the calendar's own wall clock.
    private func moment(_ line: ContentLine) throws(Mistake) -> (CalendarDate, TimeOfDay?) {
        let parts = line.value.split(separator: "T", omittingEmptySubsequences: false)
        let date = parts[0].count == 8 ? "\(parts[0].prefix(4))-\(parts[0].dropFirst(4).prefix(2))-\(parts[0].suffix(2))" : ""
        let time = parts.count == 2 && parts[1].count == 6 ? scalars.time("\(parts[1].prefix(2)):\(parts[1].dropFirst(2).prefix(2))") : nil
        guard let day = scalars.date(date), parts.count == 1 || time != nil else {
            throw Mistake(
                line: line.number, message: "\(line.value.prefix(40)) is no day or time of the calendar's own wall clock",
                hint: "write 20261224, or 20261231T120000 without Z")
        }
        return (day, time)
    }

    private func repetition(_ lines: [ContentLine]) throws(Mistake) -> HolidayEvent.Repetition {
        guard let rule = lines.first(where: { $0.name == "RRULE" }) else { return .once }
        for part in rule.value.split(separator: ";") where part != "FREQ=YEARLY" && part != "INTERVAL=1" && !part.hasPrefix("WKST=") {
            throw Mistake(
                line: rule.number, message: "\(part.prefix(40)) is not understood",
                hint: "an event comes once, or on its day of every year by FREQ=YEARLY: write out any others")
        }
        return .yearly
    }

    private static func dayBefore(_ day: CalendarDate, notBefore first: CalendarDate) -> CalendarDate {
        var last = first
        var count = 0
        while last.next < day, count < 366 { (last, count) = (last.next, count + 1) }
        return day < first ? day : last
    }
}
