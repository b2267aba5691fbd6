import CallCore
import Dialplans
import Domain
import Foundation
import Storage
import Testing

@testable import SchoolLine

/// Option 5: the full report, and what is spoken of it.
@Suite struct ReportTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    /// Classmates of Ana with one mark each in mathematics.
    private func classmates(_ marks: [Int], in schoolClass: ClassID = "7A") throws {
        try school.load { staging in
            try staging.add(
                marks.indices.map { EnrolledStudent(SampleSchool.student(StudentID("\(schoolClass)-\($0)")!, in: schoolClass)) })
        }
        for (place, mark) in marks.enumerated() {
            try school.enter(.mark(EntryID("\(schoolClass)-\(place)")!, of: StudentID("\(schoolClass)-\(place)")!, "\(mark)", mark * 100))
        }
    }

    private func summary() -> [Item] { school.call(open: "ana").ask("report", ["child": .child("ana")]).items("summary") }

    private func stored() throws -> FullReport {
        let report = try #require(try school.store.read { try Reports($0).all(of: "ana") }.first)
        return try JSONDecoder().decode(FullReport.self, from: Data(report.content))
    }

    @Test func nothingToReport() throws {
        try school.enter(.mark("m1", on: Day("2026-05-05")!), .mark("b1", of: "boyan"))
        #expect(school.call(open: "ana").outcome("report", of: "ana") == "none")
        #expect(try school.store.read { try Reports($0).all(of: "ana") } == [])
    }

    @Test func theWholeReportIsStored() throws {
        try school.load { staging in
            try staging.add([
                TimetableLesson(
                    schoolClass: "7A", weekday: 1, lesson: 1, starts: ClockTime("08:00")!, ends: ClockTime("08:40")!, subject: "s1-math")
            ])
        }
        try classmates([6, 5, 4, 3])
        try classmates([6, 6], in: "7B")
        try school.enter(
            .mark("m1", in: "s1-math", "5", 500), .mark("m2", in: "s1-math", "6", 600), .mark("m3", in: "s1-lit", "2", 200),
            .mark("m4", in: "s1-music", "осв.", nil), .mark("m5", in: "shut-math", "6", 600),
            .mark("m6", in: "s1-lit", "6", 600, kind: .term),
            .absence("a1"), .absence("a2", isExcused: true), .absence("a3", .late), .remark("r1"), .remark("r2", .praise))
        #expect(!summary().isEmpty)
        let report = try stored()
        #expect(
            report.subjects.map { "\($0.name) \($0.marks.map(\.symbol)) \($0.average ?? 0) \($0.isBelowPass)" } == [
                #"math ["5", "6"] 550 false"#, #"lit ["2", "6"] 200 true"#, #"music ["осв."] 0 false"#, #"math ["6"] 600 false"#,
            ])
        #expect(report.average == 450)
        #expect(report.inClass == FullReport.Standing(place: Place(from: 3, to: 3, count: 5), mean: 450))
        #expect(report.inYear == FullReport.Standing(place: Place(from: 5, to: 5, count: 7), mean: 493))
        #expect(report.subjects.map(\.classAverage) == [470, nil, nil, nil], "of fewer than five nothing is said")
        #expect(report.subjects.map(\.yearAverage) == [507, nil, nil, nil])
        #expect((report.unexcused, report.excused, report.late) == (1, 1, 1))
        #expect(report.absences.count == 3 && report.remarks.count == 2 && report.week.count == 1)
        #expect(report.student == "ana" && report.madeAt == SampleSchool.now)
    }

    @Test func aQueryThatComesTwiceMakesOneReport() throws {
        try school.enter(.mark("m1"))
        let call = school.call(open: "ana")
        #expect(call.outcome("report", of: "ana") == "made")
        #expect(try school.store.read { try Reports($0).all(of: "ana") }.count == 1, "the call asks every question twice")
        #expect(call.outcome("report", of: "ana") == "made")
        let reports = try school.store.read { try Reports($0).all(of: "ana") }
        #expect(reports.count == 2)
        let records = try school.store.write { try AccessLog($0).read(of: "ana", by: .account("test"), at: SampleSchool.now) }
        let made = records.filter { $0.act == .reportMade }
        #expect(made.map(\.who) == [.number(SampleSchool.mother), .number(SampleSchool.mother)])
        #expect(Set(made.map(\.detail)) == Set(reports.map(\.id.rawValue)))
    }

    /// The marks of Ana and of her classmates, and her place; `nil`: nothing is said of a place.
    @Test(
        arguments: [
            (5, [6, 5, 4, 3], Place(from: 2, to: 3, count: 5)), (6, [6, 6, 6, 6], Place(from: 1, to: 5, count: 5)),
            (2, [6, 5, 4, 3], Place(from: 5, to: 5, count: 5)), (5, [6, 4, 3], nil), (4, [5, 5, 4, 2, 2], Place(from: 3, to: 4, count: 6)),
        ] as [(Int, [Int], Place?)])
    func placesWithTies(own: Int, others: [Int], place: Place?) throws {
        try classmates(others)
        try school.enter(.mark("m1", "\(own)", own * 100))
        let said = summary().filter { $0.kind == "class-place" || $0.kind == "year-place" }.map { $0.values["rank"]?.content }
        #expect(said == (place.map { Array(repeating: .place(from: $0.from, to: $0.to, count: $0.count), count: 2) } ?? []))
        try school.load { try $0.add([SampleSchool.school("s1", hidesComparison: true)]) }
        #expect(!summary().contains { $0.kind == "class-place" || $0.kind == "year-place" })
    }

    @Test func aSchoolThatHidesComparisonComparesNowhere() throws {
        try classmates([6, 5, 4, 3])
        try school.enter(.mark("m1"))
        try school.load { try $0.add([SampleSchool.school("s1", hidesComparison: true)]) }
        #expect(summary().map(\.kind) == ["average", "none-below", "no-absences"])
        let report = try stored()
        #expect(report.inClass == nil && report.inYear == nil)
        #expect(report.subjects.allSatisfy { $0.classAverage == nil && $0.yearAverage == nil })
        #expect(report.average == 500)
    }

    /// A classmate who left is compared with nobody; another year of the school neither.
    @Test func whoIsCompared() throws {
        try classmates([6, 5, 4, 3])
        try school.enter(.mark("m1"), .mark("z1", of: "zoya"), .mark("g1", of: "gone"))
        let report = summary()
        #expect(
            report.filter { $0.kind == "class-place" || $0.kind == "year-place" }.map { $0.values["rank"]?.content } == [
                .place(from: 2, to: 3, count: 5), .place(from: 2, to: 3, count: 5),
            ])
    }

    /// Scale, marks of one subject, its average, and whether it is a pass.
    @Test(
        arguments: [
            ("bg", ["3", "3", "2.99"], 300, true), ("bg", ["3", "2.98"], 299, false), ("et", ["3", "2"], 250, false),
            ("et", ["3", "3"], 300, true),
            ("uk", ["4", "4", "3"], 370, false), ("uk", ["4", "4"], 400, true), ("cl", ["3.9", "4.0"], 400, true),
            ("cl", ["3.9", "3.9"], 390, false),
        ] as [(GradeScaleID, [String], Int, Bool)])
    func thePassLimitOfAScale(scale: GradeScaleID, marks: [String], average: Int, isPass: Bool) throws {
        try school.load { try $0.add([SampleSchool.school("s1", scale: scale)]) }
        let grades = try #require(SampleSchool.scales.first { $0.id == scale })
        for (place, text) in marks.enumerated() {
            let grade = try #require(grades.grade(text))
            try school.enter(.mark(EntryID("m\(place)")!, grade.symbol, grade.hundredths))
        }
        let kinds = summary().map(\.kind)
        #expect(kinds.contains("none-below") == isPass && kinds.contains("below") == !isPass)
        #expect(try stored().subjects.first?.average == average)
    }

    /// What matters comes first; of many bad subjects two are named, the worst first.
    @Test func theOrderOfTheSummary() throws {
        try school.load { staging in
            try staging.add((1...5).map { Subject(id: SubjectID("x\($0)")!, school: "s1", name: "x\($0)") })
        }
        try classmates([6, 5, 4, 3])
        for (place, mark) in [290, 250, 200, 280, 600].enumerated() {
            try school.enter(.mark(EntryID("m\(place)")!, in: SubjectID("x\(place + 1)")!, "\(mark)", mark))
        }
        try school.enter(.absence("a1"), .remark("r1"))
        let items = summary()
        #expect(
            items.map(\.kind) == [
                "average", "class-place", "year-place", "below", "below-subject", "below-subject", "absences", "remarks",
            ])
        #expect(items[3].values["count"]?.content == .number(4))
        #expect(items[4...5].map { $0.values["average"]?.content } == [200, 250].map { .average(scale: "bg", hundredths: $0) })
    }

    @Test func withoutNumericMarks() throws {
        try school.enter(.mark("m1", "осв.", nil), .remark("r1", .praise))
        let items = summary()
        #expect(items.map(\.kind) == ["no-average", "no-absences", "remarks"])
        #expect(items.last?.values.mapValues(\.content) == ["remark-count": .number(0), "praise-count": .number(1)])
    }

    @Test func aScaleThatNobodyKnowsFails() throws {
        try school.load { try $0.add([SampleSchool.school("s1", scale: "xx")]) }
        try school.enter(.mark("m1"), .mark("m2"))
        #expect(school.call(open: "ana").outcome("report", of: "ana") == "failed")
        #expect(school.call(open: "ana").ask("marks", ["child": .child("ana")]).items("subjects").map(\.kind) == ["no-average"])
    }

    /// In Chile the year begins in March, in Europe in September.
    @Test(arguments: [
        (Country.chile, "2026-11-20", "2026-03-01"), (.chile, "2026-03-01", "2026-03-01"), (.chile, "2026-02-28", "2025-03-01"),
        (.bulgaria, "2026-11-20", "2026-09-01"), (.estonia, "2026-08-31", "2025-09-01"), (.ukraine, "2027-01-10", "2026-09-01"),
    ])
    func theSchoolYear(country: Country, day: String, first: String) {
        #expect(SchoolYear.first(at: SampleSchool.school("s", country: country), on: Day(day)!).description == first)
    }
}
