import Domain
import Foundation
import Storage
import Support
import Testing

@testable import Intake

@Suite("An import")
struct ImportTests {
    @Test("takes a folder, and the same folder again changes nothing")
    func repeated() throws {
        let fixture = try ImportFixture()
        let first = try fixture.run()
        #expect(first.lines == [])
        #expect(first.outcome == .taken)
        #expect(first.files.map(\.file) == ImportFile.allCases)
        #expect(first.changeCount == 19)
        let codes = try code(of: "s2", fixture)
        let second = try fixture.run()
        #expect(second.changeCount == 0)
        #expect(second.files.allSatisfy { $0.counts.unchanged == $0.read })
        #expect(try code(of: "s2", fixture) == codes)
    }

    @Test("makes a code where there is none, and keeps the one that is given")
    func codes() throws {
        let fixture = try ImportFixture()
        _ = try fixture.run()
        #expect(try code(of: "s1", fixture)?.rawValue == "271845904523")
        #expect(try code(of: "s2", fixture) != nil)
    }

    @Test("a dry run, and a strict one with a fault, change nothing", arguments: [(true, false), (false, true), (true, true)])
    func changesNothing(isDryRun: Bool, isStrict: Bool) throws {
        let fixture = try ImportFixture()
        try fixture.append("marks", ["e2,s1,m,9,current,2026-11-16,,2026-11-16T08:45+02:00"])
        let summary = try fixture.run(isStrict: isStrict, isDryRun: isDryRun)
        #expect(summary.outcome == (isStrict ? .refused : .tried))
        #expect(summary[.marks]?.counts.new == 1)
        #expect(summary.faultCount == 1)
        #expect(try code(of: "s1", fixture) == nil)
        #expect(try fixture.run().changeCount == 19)
    }

    @Test("a strict import without a fault is taken")
    func strict() throws {
        #expect(try ImportFixture().run(isStrict: true).outcome == .taken)
    }

    @Test(
        "columns in any order, separators, quotes and encodings",
        arguments: [
            "value;note;kind;entry_id;student_id;subject_id;date;entered_at;Учител\n6;\"а; б\";current;e1;s1;m;2026-11-16;2026-11-16T08:45+02:00;X\n",
            "\u{FEFF}VALUE\t\"Entry_ID \"\tkind\tstudent_id\tsubject_id\tdate\tentered_at\tteacher\r\n6\te1\tcurrent\ts1\tm\t2026-11-16\t2026-11-16T08:45+02:00\t\r\n",
        ], [String.Encoding.utf8, .windowsCP1251])
    func forms(_ text: String, encoding: String.Encoding) throws {
        let fixture = try ImportFixture()
        let bytes = try #require((encoding == .utf8 ? text : text.filter { $0 != "\u{FEFF}" }).data(using: encoding))
        try bytes.write(to: fixture.folder.url.appendingPathComponent("marks.csv"))
        let summary = try fixture.run()
        let marks = try #require(summary[.marks])
        #expect(summary.lines == [])
        #expect(marks.counts.new == 1)
        #expect(marks.unknownColumns.count == 1)
    }

    @Test(
        "a header that is wrong costs its file alone",
        arguments: [
            ("entry_id,student_id,subject_id,kind,date,note,entered_at\n", ["marks.csv:1: value: the column is missing"]),
            ("a,b\n1,2\n", MarkForm.required.map { "marks.csv:1: \($0): the column is missing" }),
            (
                "entry_id,entry_id,student_id,subject_id,value,kind,date,entered_at\n",
                ["marks.csv:1: entry_id: the column stands there twice"]
            ),
            ("", ["marks.csv:1: header: the file is empty"]),
            ("entry_id,\"student_id\n", ["marks.csv:1: header: a quote is opened and not closed: \"student_id\\n\""]),
        ])
    func wrongHeader(_ text: String, expected: [String]) throws {
        let fixture = try ImportFixture()
        try fixture.folder.write("marks.csv", text)
        let summary = try fixture.run()
        #expect(summary.lines == expected)
        #expect(summary.unread == [.marks])
        #expect(summary.outcome == .taken)
        #expect(summary[.marks]?.read == 0)
        #expect(summary[.absences]?.counts.new == 1)
    }

    @Test("broken rows cost themselves alone")
    func brokenRows() throws {
        let fixture = try ImportFixture()
        let end = "s1,2026-11-16,praise,Браво.,2026-11-16T08:45+02:00"
        try fixture.append("remarks", ["e2,\(end)", "e3,\"\(end)", "e4,\u{0}\(end)", "e5", "e6,\(end),x", "e7,\(end)"])
        let summary = try fixture.run()
        #expect(
            summary.lines == [
                "remarks.csv:4: student_id: a quote is opened and not closed: \"\(end)\\ne4,\\u{0}s1,20…\"",
                "remarks.csv:5: student_id: a NUL byte: \"\\u{0}s1\"",
                "remarks.csv:6: 1 fields instead of 6",
                "remarks.csv:7: 7 fields instead of 6",
            ])
        #expect(summary[.remarks]?.read == 7)
        #expect(summary[.remarks]?.refused == 4)
        #expect(summary[.remarks]?.counts.new == 3)
    }

    @Test("a row that leans on a refused one is refused")
    func leaning() throws {
        let fixture = try ImportFixture()
        try fixture.write("students", "student_id,class_id,given_name,family_name\ns1,k1,Мила,\ns2,k1,Иван,Петров\n")
        let summary = try fixture.run()
        #expect(summary.lines.first == "students.csv:2: family_name: is empty")
        #expect(summary.lines.contains("marks.csv:2: student_id: not in students.csv and not in the store: \"s1\""))
        #expect(summary[.students]?.counts.new == 1)
        #expect(summary[.marks]?.counts.new == 0)
    }

    @Test("keeps the first hundred faults and counts the others")
    func manyFaults() throws {
        let fixture = try ImportFixture()
        try fixture.append("health", (1...5000).map { "h\($0),\($0 % 2 == 0 ? "s9" : "s1"),2026-13-01,x,2026-11-16T08:45+02:00" })
        let health = try #require(try fixture.run()[.health])
        // Every other row has two.
        #expect(health.faultCount == 7500)
        #expect(health.refused == 5000)
        let lines: [Int] = (3...102).flatMap { (line: Int) -> [Int] in line % 2 == 0 ? [line, line] : [line] }
        #expect(health.faults.map(\.line) == Array(lines.prefix(100)))
    }

    @Test("a later folder updates, adds and removes, and leaves the rest alone")
    func later() throws {
        let fixture = try ImportFixture()
        _ = try fixture.run()
        for name in ImportFixture.files.keys { try FileManager.default.removeItem(atPath: fixture.folder.path("\(name).csv")) }
        let at = "2026-11-17T08:45+02:00"
        try fixture.write(
            "marks",
            """
            entry_id,student_id,subject_id,value,kind,date,entered_at,deleted
            e1,s1,m,6,current,2026-11-16,\(at),0
            e2,s2,m,4,current,2026-11-17,\(at),
            """)
        try fixture.write(
            "absences", "entry_id,student_id,date,lesson,subject_id,kind,excused,entered_at,deleted\ne1,,,,,,,,yes\nex,,,,,,,,1\n")
        let summary = try fixture.run()
        #expect(summary.lines == [])
        #expect(summary.files.map(\.file) == [.marks, .absences])
        #expect(summary[.marks]?.counts == StagingCounts(new: 1, changed: 1))
        #expect(summary[.absences]?.counts == StagingCounts(unchanged: 1, deleted: 1))
    }

    @Test("schools of several countries need the country's code in numbers")
    func countries() throws {
        let fixture = try ImportFixture()
        try fixture.append("schools", ["h2,Kool,Tartu,EE,Europe/Tallinn,et,bg,1,5123 4567,"])
        let summary = try fixture.run()
        #expect(summary[.schools]?.counts.new == 2)
        #expect(summary[.guardians]?.faults.map(\.column) == ["phones"])
        #expect(summary[.subscriptions]?.refused == 1)
    }

    @Test("tells its progress, never backwards, to the end")
    func progress() throws {
        let fixture = try ImportFixture()
        var steps: [ImportProgress] = []
        _ = try fixture.run { steps.append($0) }
        #expect(steps.map(\.done) == steps.map(\.done).sorted())
        #expect(steps.first?.phase == .reading("schools.csv"))
        #expect(steps.suffix(2).map(\.phase) == [.checking, .switching])
        let last = try #require(steps.last)
        #expect(last.done == last.total && last.total > 0)
    }

    @Test("refuses a folder with nothing in it, and names strangers")
    func folders() throws {
        let fixture = try ImportFixture()
        try fixture.folder.write("grades.csv", "x\n")
        #expect(try fixture.run().strangers == ["grades.csv"])
        let empty = try TemporaryFolder()
        let options = ImportOptions(scales: [:], now: ImportFixture.now)
        #expect(throws: ImportError.nothingToImport(empty.path)) {
            try Import(folder: empty.path, store: fixture.store, options: options).run()
        }
        #expect(throws: ImportError.cannotReadFolder(empty.path("x"), 2)) {
            try Import(folder: empty.path("x"), store: fixture.store, options: options).run()
        }
    }

    private func code(of student: StudentID, _ fixture: ImportFixture) throws -> IDCode? {
        try fixture.store.read { try Students($0).code(of: student) }
    }
}
