import CallCore
import Dialplans
import Domain
import Foundation
import Storage
import Testing

@testable import SchoolLine

/// How much of what was taught a child was there for: told after its absences, and kept in its report.
@Suite struct AttendanceTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    private func summary() -> [Item] { school.call(open: "ana").ask("report", ["child": .child("ana")]).items("summary") }

    private func absences() -> [Item] { school.call(open: "ana").ask("absences", ["child": .child("ana")]).items("absences") }

    private func stored() throws -> FullReport {
        let report = try #require(try school.store.read { try Reports($0).all(of: "ana") }.first)
        return try JSONDecoder().decode(FullReport.self, from: Data(report.content))
    }

    /// Of the lessons that were held; what was missed where none is entered does not count, nor does a lesson of another class, or coming late.
    @Test func attendanceIsTheShareOfLessonsHeld() throws {
        let days = (1...20).map { Day("2026-10-\($0 < 10 ? "0" : "")\($0)")! }
        try school.load { staging in
            try staging.add(days.enumerated().map { place, day in SampleSchool.held(LessonID("l\(place)")!, day: day, lesson: 3) })
            try staging.add([
                SampleSchool.held("group", day: days[0], lesson: 3, in: "s1-math"),
                SampleSchool.held("other", of: "7B", day: days[0], lesson: 4),
            ])
        }
        try school.enter(
            .mark("m1"), .absence("a1", on: days[0]), .absence("a2", isExcused: true, on: days[1]), .absence("a3", .late, on: days[2]))
        try school.enter(.absence("a4", on: Day("2026-10-25")!))
        let items = absences()
        #expect(items.last?.kind == "attendance" && items.count == 5)
        #expect(items.last?.values["attendance"]?.content == .percent(90))
        #expect(!summary().isEmpty)
        #expect(try stored().attendance == Attendance(held: 20, missed: 2))
    }

    @Test func withoutLessonsNoAttendanceIsTold() throws {
        try school.enter(.mark("m1"), .absence("a1"))
        #expect(absences().map(\.kind) == ["absence"])
        #expect(!summary().isEmpty)
        #expect(try stored().attendance == Attendance(held: 0, missed: 0))
    }

    /// A report that was kept before attendance was counted is read as ever.
    @Test func oldReportsAreRead() throws {
        try school.enter(.mark("m1"))
        #expect(!summary().isEmpty)
        let report = try #require(try school.store.read { try Reports($0).all(of: "ana") }.first)
        var object = try #require(try JSONSerialization.jsonObject(with: Data(report.content)) as? [String: Any])
        object["attendance"] = nil
        #expect(try JSONDecoder().decode(FullReport.self, from: JSONSerialization.data(withJSONObject: object)).attendance == nil)
    }
}
