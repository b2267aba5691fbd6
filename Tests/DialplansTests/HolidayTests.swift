import Testing

@testable import Dialplans

/// Calendar files beside a dialplan.
@Suite struct HolidayTests {
    private static let head = """
        calendars:
          desk:
            time-zone: Europe/Sofia
            week: { monday: ["08:00-12:00"], thursday: ["08:00-17:00"] }
            days: { "2026-12-28": ["10:00-11:00"] }
            holidays: days.ics
        """

    private static func load(_ events: String, head: String = head) -> Result<OpeningHours, DialplanFaults> {
        let text = Sample.text("  start: { hours: desk, open: end, closed: end }", head: head)
        let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(events.replacing("\n", with: "\r\n"))\r\nEND:VCALENDAR\r\n"
        do throws(DialplanFaults) {
            let plan = try Sample.loader.load(SourceText(file: "a.yaml", text: text), version: "1") { name in
                name == "days.ics" ? SourceText(file: name, text: calendar) : nil
            }
            return .success(plan.calendars["desk"] ?? OpeningHours(timeZone: "", week: [:]))
        } catch {
            return .failure(error)
        }
    }

    private static func event(_ lines: String) -> String { "BEGIN:VEVENT\n\(lines)\nEND:VEVENT" }

    /// (the event, a day, its weekday, a time, open?)
    static let cases: [(event: String, day: CalendarDate, weekday: Int, hour: Int, isOpen: Bool)] = [
        ("DTSTART;VALUE=DATE:20261224", day(2026, 12, 24), 4, 10, false), ("DTSTART;VALUE=DATE:20261224", day(2026, 12, 31), 4, 10, true),
        ("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261225", day(2026, 12, 24), 4, 10, false),
        ("DTSTART;VALUE=DATE:20261220\nDTEND;VALUE=DATE:20261225", day(2026, 12, 24), 4, 10, false),
        ("DTSTART;VALUE=DATE:20261220\nDTEND;VALUE=DATE:20261224", day(2026, 12, 24), 4, 10, true),
        ("DTSTART:20261224T080000\nDTEND:20261224T110000", day(2026, 12, 24), 4, 10, true),
        ("DTSTART:20261224T080000\nDTEND:20261224T110000", day(2026, 12, 24), 4, 11, false),
        ("DTSTART;TZID=Europe/Sofia:20261224T080000\nDTEND;TZID=Europe/Sofia:20261224T090000", day(2026, 12, 24), 4, 10, false),
        ("DTSTART;VALUE=DATE:20261212\nCATEGORIES:HOLIDAY,WORKING-DAY", day(2026, 12, 12), 6, 10, true),
        ("DTSTART;VALUE=DATE:20261212\nCATEGORIES:WORKING-DAY", day(2026, 12, 12), 6, 13, false),
        ("DTSTART;VALUE=DATE:20200303\nRRULE:FREQ=YEARLY", day(2033, 3, 3), 4, 10, false),
        ("DTSTART;VALUE=DATE:20200303\nRRULE:FREQ=YEARLY", day(2033, 3, 10), 4, 10, true),
        ("DTSTART;VALUE=DATE:2026\n 1224", day(2026, 12, 24), 4, 10, false),
        ("DTSTART;VALUE=DATE:20261228", day(2026, 12, 28), 1, 10, true),
    ]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate { CalendarDate(year: year, month: month, day: day) }

    @Test(arguments: cases.indices) func eventChangesTheWeek(index: Int) throws {
        let (event, day, weekday, hour, isOpen) = Self.cases[index]
        let hours = try Self.load(Self.event(event)).get()
        #expect(hours.isOpen(on: day, weekday: weekday, at: TimeOfDay(hour: hour, minute: 0)) == isOpen, "\(event)")
    }

    static let wrong: [(events: String, line: Int, told: String)] = [
        (event("SUMMARY:x"), 5, "no DTSTART"), (event("DTSTART;VALUE=DATE:20261324"), 4, "no day or time"),
        (event("DTSTART:20261224T080000Z\nDTEND:20261224T090000Z"), 4, "no day or time"),
        (event("DTSTART:20261224T080000"), 4, "no time to which"),
        (event("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261220"), 5, "ends before"),
        (event("DTSTART;VALUE=DATE:20261224\nRRULE:FREQ=YEARLY;COUNT=3"), 5, "COUNT=3 is not understood"),
        ("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261224", 5, "has no end"),
    ]

    @Test(arguments: wrong.indices) func aWrongEventHasItsPlace(index: Int) {
        let (events, line, told) = Self.wrong[index]
        guard case .failure(let error) = Self.load(events) else {
            Issue.record("\(events) is taken")
            return
        }
        #expect(error.faults.count == 1)
        #expect(
            error.faults.first.map { $0.rule == .badHoliday && $0.place.file == "days.ics" && $0.place.line == line } == true, "\(error)")
        #expect(error.faults.first?.message.contains(told) == true, "\(error)")
    }

    @Test func aFileThatIsNotThereOrHoldsTooMuchIsAFault() {
        let elsewhere = Self.head.replacing("days.ics", with: "../days.ics")
        guard case .failure(let missing) = Self.load("", head: elsewhere) else {
            Issue.record("a file of another folder is taken")
            return
        }
        #expect(missing.faults.map(\.rule) == [.badHoliday])
        let flood = String(repeating: Self.event("DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20201231") + "\n", count: 2_000)
        guard case .failure(let many) = Self.load(flood) else {
            Issue.record("a flood of days is taken")
            return
        }
        #expect(many.faults.map(\.rule) == [.tooMany])
    }

    @Test func theSchoolsOwnDaysStandBetweenTheFileAndTheWeek() {
        let hours = OpeningHours(
            timeZone: "UTC", week: [1: [Self.morning]], days: [Self.day(2026, 1, 1): [Self.morning]], yearly: [303: []], school: "s",
            workingDay: [Self.morning])
        let ten = TimeOfDay(hour: 10, minute: 0)
        #expect(!hours.isOpen(on: Self.day(2026, 1, 5), weekday: 1, at: ten, school: .holiday))
        #expect(hours.isOpen(on: Self.day(2026, 1, 3), weekday: 6, at: ten, school: .working))
        #expect(hours.isOpen(on: Self.day(2026, 1, 1), weekday: 4, at: ten, school: .holiday), "a day that is named goes before it")
        #expect(!hours.isOpen(on: Self.day(2026, 3, 3), weekday: 1, at: ten))
    }

    private static let morning = TimeOfDay(hour: 8, minute: 0)...TimeOfDay(hour: 12, minute: 0)
}
