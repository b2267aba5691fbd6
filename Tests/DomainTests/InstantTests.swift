import Domain
import Foundation
import Testing

@Suite struct InstantTests {
    static let sofia = TimeZone(identifier: "Europe/Sofia")!
    static let santiago = TimeZone(identifier: "America/Santiago")!

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-21T08:10:00+02:00", 1_795_241_400_000), ("2026-11-21T06:10Z", 1_795_241_400_000),
            ("2026-11-21T06:10:00.5Z", 1_795_241_400_500), ("2026-11-21T06:10:00.123456Z", 1_795_241_400_123),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2026-11-21 03:10:00-03", 1_795_241_400_000), ("2026-11-21T11:40:00+0530", 1_795_241_400_000),
        ] as [(String, Int64)])
    func readsISO8601(text: String, milliseconds: Int64) { #expect(Instant(text)?.milliseconds == milliseconds) }

    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T08:10:00", "2026-11-21T24:00Z", "2026-11-21T08:60Z", "2026-11-21T08:10:60Z", "2026-11-31T08:10Z",
        "2026-11-21T08:10:00+25:00", "2026-11-21T08:10:00+02:60", "2026-11-21T08:10:00.Z", "2026-11-21T08:10:00Zx", "2026-11-21T8:10Z",
        "2026-11-21T08:10:00+02:00:00", String(repeating: "2", count: 1_000),
    ])
    func whatIsNoMomentIsNone(text: String) { #expect(Instant(text) == nil) }

    @Test(arguments: [
        ("2026-11-21T06:10:00Z", "2026-11-21T08:10:00+02:00", 20_261_121, 810),
        ("2026-07-01T22:30:00Z", "2026-07-02T01:30:00+03:00", 20_260_702, 130),
        ("1969-12-31T23:59:59.999Z", "1970-01-01T01:59:59.999+02:00", 19_700_101, 159),
    ])
    func showsTheWallClockOfAZone(text: String, local: String, day: Int, time: Int) throws {
        let moment = try #require(Instant(text))
        #expect(moment.text(in: Self.sofia) == local)
        #expect(Instant(local) == moment)
        #expect(moment.description == text)
        #expect(moment.day(in: Self.sofia).number == day)
        #expect(moment.time(in: Self.sofia).number == time)
    }

    @Test(arguments: [
        ("2026-11-21", "08:10", "Europe/Sofia", "2026-11-21T06:10:00Z"), ("2026-07-01", "08:10", "Europe/Sofia", "2026-07-01T05:10:00Z"),
        // The clock goes from 03:00 to 04:00.
        ("2026-03-29", "03:30", "Europe/Sofia", "2026-03-29T01:30:00Z"), ("2026-03-29", "04:00", "Europe/Sofia", "2026-03-29T01:00:00Z"),
        ("2026-03-29", "02:59", "Europe/Sofia", "2026-03-29T00:59:00Z"),
        // The hour from 03:00 to 04:00 comes twice: the first one is meant.
        ("2026-10-25", "03:30", "Europe/Sofia", "2026-10-25T00:30:00Z"), ("2026-10-25", "04:00", "Europe/Sofia", "2026-10-25T02:00:00Z"),
        ("2026-11-21", "08:10", "America/Santiago", "2026-11-21T11:10:00Z"),
    ])
    func aTimeOfAWallClockIsAMoment(day: String, time: String, zone: String, expected: String) throws {
        let moment = Instant(try #require(Day(day)), try #require(ClockTime(time)), in: try #require(TimeZone(identifier: zone)))
        #expect(moment.description == expected)
    }
}
