import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// The marks by subject.
@Suite struct MarksTests {
    static func symbols(_ item: Item) -> [String] {
        (["first", "second", "third"] as [VariableName]).compactMap { name in
            if case .mark(_, let symbol)? = item.values[name]?.content { symbol } else { nil }
        }
    }

    static func average(_ item: Item) -> Int? {
        if case .average(_, let hundredths)? = item.values["average"]?.content { hundredths } else { nil }
    }

    /// The marks of one subject, given day after day, and what is said of them.
    @Test(
        arguments: [
            ("bg", ["5"], "one-mark", ["5"], nil), ("bg", ["осв."], "one-mark", ["осв."], nil),
            ("bg", ["5", "6"], "two-marks", ["5", "6"], 550),
            ("bg", ["4", "5", "5"], "three-marks", ["4", "5", "5"], 467),
            ("bg", ["2", "3", "4", "5"], "more-marks", ["3", "4", "5"], 350),
            ("bg", ["осв.", "осв."], "no-average", ["осв."], nil), ("bg", ["осв.", "4"], "two-marks", ["осв.", "4"], 400),
            ("et", ["5", "4", "4"], "three-marks", ["5", "4", "4"], 433),
            ("uk", ["12", "11", "11"], "three-marks", ["12", "11", "11"], 1_130),
            ("uk", ["н/а", "зв."], "no-average", ["зв."], nil), ("cl", ["3.9", "4.0"], "two-marks", ["3.9", "4.0"], 400),
        ] as [(GradeScaleID, [String], String, [String], Int?)])
    func oneSubject(scale: GradeScaleID, marks: [String], kind: String, said: [String], average: Int?) throws {
        let school = try SampleSchool()
        try school.load { try $0.add([SampleSchool.school("s1", scale: scale)]) }
        let grades = try #require(SampleSchool.scales.first { $0.id == scale })
        for (place, text) in marks.enumerated() {
            let grade = try #require(grades.grade(text), "\(text)")
            try school.enter(.mark(EntryID("m\(place)")!, grade.symbol, grade.hundredths, on: Day("2026-10-0\(place + 1)")!))
        }
        let items = school.call(open: "ana").ask("marks", ["child": .child("ana")]).items("subjects")
        #expect(items.map(\.kind.rawValue) == [kind])
        let item = try #require(items.first)
        #expect(Self.symbols(item) == said.compactMap { grades.grade($0)?.symbol })
        #expect(Self.average(item) == average)
    }

    @Test func marksOfATermCountInNoAverage() throws {
        let school = try SampleSchool()
        try school.enter(
            .mark("m1", on: Day("2026-10-01")!), .mark("m2", "6", 600, kind: .test, on: Day("2026-10-02")!),
            .mark("m3", "2", 200, kind: .term, on: Day("2026-10-03")!))
        let item = try #require(school.call(open: "ana").ask("marks", ["child": .child("ana")]).items("subjects").first)
        #expect(Self.average(item) == 550)
        #expect(Self.symbols(item) == ["5", "6", "2"])
    }

    /// In the order of the school's own subjects, and of this school year only.
    @Test func subjectsAndTheirYear() throws {
        let school = try SampleSchool()
        try school.enter(
            .mark("m1", in: "s1-music"), .mark("m2", in: "s1-math", on: Day("2026-09-01")!),
            .mark("m3", in: "s1-lit", on: Day("2026-08-31")!),
            .mark("m4", in: "shut-math"), .mark("m5", in: "s1-lit", on: Day("2026-11-21")!))
        let items = school.call(open: "ana").ask("marks", ["child": .child("ana")]).items("subjects")
        let names = items.map { item in
            if case .name(let name, _)? = item.values["subject"]?.content { name } else { "?" }
        }
        #expect(names == ["math", "music", "math"], "the last one is of the school from which the child came")
    }

    @Test func absencesAreCountedAndTheLastTenRead() throws {
        let school = try SampleSchool()
        let call = school.call(open: "ana")
        #expect(call.outcome("absences", of: "ana") == "none")
        for day in 1...9 { try school.enter(.absence(EntryID("a\(day)")!, isExcused: day > 4, on: Day("2026-10-0\(day)")!)) }
        try school.enter(
            .absence("l1", .late, on: Day("2026-11-03")!), .absence("l2", .late, isExcused: true, on: Day("2026-11-02")!),
            .absence("old", on: Day("2026-05-05")!), .absence("to-come", isExcused: true, on: Day("2026-11-23")!))
        let reply = call.ask("absences", ["child": .child("ana")])
        #expect(
            [reply.gives["unexcused"], reply.gives["excused"], reply.gives["late"]].map { $0?.content } == [
                .number(4), .number(5), .number(2),
            ])
        #expect(
            reply.items("absences").map { $0.heardAs?.split(separator: " ").last } == [
                "l1", "l2", "a9", "a8", "a7", "a6", "a5", "a4", "a3", "a2",
            ])
    }

    @Test func remarksOfTheYearNewestFirst() throws {
        let school = try SampleSchool()
        let call = school.call(open: "ana")
        #expect(call.outcome("remarks", of: "ana") == "none")
        try school.enter(
            .remark("r1", on: Day("2026-10-01")!), .remark("r2", .praise, on: Day("2026-11-01")!), .remark("r3", on: Day("2026-06-01")!),
            .remark("b1", of: "boyan"))
        let reply = call.ask("remarks", ["child": .child("ana")])
        #expect(reply.items("remarks").map(\.kind) == ["praise", "remark"])
        #expect(reply.gives["count"]?.content == .number(2))
    }
}
