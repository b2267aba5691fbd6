import Domain
import Foundation
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("2026-11-21", 6), ("1970-01-01", 4), ("2000-02-29", 2), ("2024-02-29", 4), ("1999-12-31", 5), ("0001-01-01", 1), ("9999-12-31", 5),
    ])
    func weekdayOfADay(text: String, weekday: Int) throws {
        let day = try #require(Day(text))
        #expect(day.weekday == weekday)
        #expect(day.description == text)
        #expect(Day(number: day.number) == day)
    }

    @Test(arguments: [
        "", "2026-11-31", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026/11/21", "21.11.2026", "2026-11-21T",
        "0000-01-01",
        "-026-11-21", "+026-11-21", "２０２６-11-21",
    ])
    func whatIsNoDayIsNone(text: String) { #expect(Day(text) == nil) }

    @Test(arguments: [
        ("2026-12-31", 1, "2027-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2024-03-01", -1, "2024-02-29"),
        ("2026-11-21", 365, "2027-11-21"),
        ("2000-01-01", 146_097, "2400-01-01"), ("9999-12-31", 5, "9999-12-31"), ("0001-01-01", -5, "0001-01-01"),
    ])
    func addingDays(from: String, days: Int, to: String) throws {
        let day = try #require(Day(from))
        #expect(day.adding(days: days).description == to)
    }

    /// Foundation counts the same way over eight centuries.
    @Test func daysAgreeWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var day = try #require(Day("1600-01-01"))
        let start = try #require(calendar.date(from: DateComponents(year: 1600, month: 1, day: 1)))
        for count in stride(from: 0, to: 292_000, by: 97) {
            let date = start.addingTimeInterval(Double(count) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect(day == Day(year: parts.year!, month: parts.month!, day: parts.day!))
            #expect(day.weekday == (parts.weekday! + 5) % 7 + 1)
            day = day.adding(days: 97)
        }
    }

    @Test func daysAreOrderedAndCounted() throws {
        let (one, other) = (try #require(Day("2026-09-15")), try #require(Day("2026-11-21")))
        #expect(one < other)
        #expect(one.days(to: other) == 67)
        #expect(other.days(to: one) == -67)
    }

    @Test func aDayIsCodedAsText() throws {
        let day = try #require(Day("2026-11-21"))
        let data = try JSONEncoder().encode([day])
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-21"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8)) }
    }

    @Test(arguments: [("08:10", 8, 10), ("8:10", 8, 10), ("00:00", 0, 0), ("23:59", 23, 59)]) func timeOfAClock(
        text: String, hour: Int, minute: Int
    ) throws {
        let time = try #require(ClockTime(text))
        #expect((time.hour, time.minute) == (hour, minute))
        #expect(ClockTime(time.description) == time)
        #expect(ClockTime(number: time.number) == time)
    }

    @Test(arguments: ["", "24:00", "12:60", "12", "12:5", "12:00:00", "-1:00", "a:00", ":00", "012:00"]) func whatIsNoTimeIsNone(
        text: String
    ) {
        #expect(ClockTime(text) == nil)
    }
}
