import Domain
import Storage
import Testing

@testable import Intake

@Suite("Rows of every file")
struct RowTests {
    /// A row that is appended to the usual file, and what is said of it, without file and line; `nil`: it is taken.
    struct Row: Sendable {
        let text: String
        let faults: [String]

        init(_ text: String, _ faults: String...) { (self.text, self.faults) = (text, faults) }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let file: ImportFile
        let rows: [Row]
        var testDescription: String { file.name }
    }

    static let at = "2026-11-16T08:45+02:00"
    static let noMoment = "no moment in ISO 8601 with an offset, such as 2026-11-20T13:30+02:00"
    static let noTruth = "none of 1, 0, true, false, yes, no"

    @Test("good rows are taken, bad ones are told", arguments: schools + families + days + entries)
    func rows(_ item: Case) throws {
        let fixture = try ImportFixture()
        try fixture.append(item.file.rawValue, item.rows.map(\.text))
        let usual = (ImportFixture.files[item.file.rawValue] ?? "").split(separator: "\n").count
        let summary = try fixture.run()
        let expected = item.rows.enumerated().flatMap { index, row in
            row.faults.map { "\(item.file.name):\(usual + index + 1): \($0)" }
        }
        #expect(summary.lines == expected)
        let bad = item.rows.count { !$0.faults.isEmpty }
        let file = try #require(summary[item.file])
        #expect(file.read == usual - 1 + item.rows.count)
        #expect(file.refused == bad)
        #expect(file.counts.new == file.read - bad)
        #expect(summary.outcome == .taken)
    }

    @Test("every file is covered")
    func allFiles() {
        #expect(Set((Self.schools + Self.families + Self.days + Self.entries).map(\.file)) == Set(ImportFile.allCases))
    }
}

extension RowTests {
    static let schools = [
        Case(
            file: .schools,
            rows: [
                Row("h2,Школа,Таллин,BG,Europe/Tallinn,et,bg,yes,+372 5123 4567,true"),
                Row("h3,Школа,Русе,bg,Europe/Sofia,bg,bg,FALSE,,"),
                Row(",Школа,Русе,BG,Europe/Sofia,bg,bg,1,,", "school_id: is empty"),
                Row("h4,Школа,Русе,Bulgaria,Europe/Sofia,bg,bg,1,,", "country: no ISO 3166 code of a country: \"Bulgaria\""),
                Row("h4,Школа,Русе,BG,Sofia,bg,bg,1,,", "time_zone: no IANA time zone: \"Sofia\""),
                Row("h4,Школа,Русе,BG,Europe/Sofia,de,bg,1,,", "language: none of bg, et, uk, es, en: \"de\""),
                Row("h4,Школа,Русе,BG,Europe/Sofia,bg,xx,1,,", "grade_scale: none of bg: \"xx\""),
                Row("h4,Школа,Русе,BG,Europe/Sofia,bg,bg,да,12,", "active: \(noTruth): \"да\"", "phone: no telephone number: \"xx\""),
                Row("h1,Школа,Русе,BG,Europe/Sofia,bg,bg,1,,", "school_id: stands on an earlier line already: \"h1\""),
            ]),
        Case(
            file: .classes,
            rows: [
                Row("k2,h1,12,5б клас,гимназия"),
                Row("k3,h9,5,б,", "school_id: not in schools.csv and not in the store: \"h9\""),
                Row("k3,h1,13,б,", "year: no number from 1 to 12: \"13\""),
                Row("k3,h1,+5,б,", "year: no number from 1 to 12: \"+5\""),
                Row("k3,h1,5,,", "name: is empty"),
                Row(
                    String(repeating: "k", count: 65) + ",h1,5,б,",
                    "class_id: longer than 64 bytes, or with control characters: \"\(String(repeating: "k", count: 60))…\""),
            ]),
        Case(
            file: .subjects,
            rows: [
                Row("f,h1,физика,"), Row("x,h9,физика,", "school_id: not in schools.csv and not in the store: \"h9\""),
                Row("x,h1, ,", "name: is empty"),
            ]),
        Case(
            file: .staff,
            rows: [
                Row("t2,h1,Иво,Илиев,director,,0888 123 456 02 987 6543,ivo@example.org"),
                Row("t3,h1,Иво,Илиев,cook,,,", "role: none of director, office, teacher: \"cook\""),
                Row("t3,h1,Иво,Илиев,office,k9,,", "class_id: not in classes.csv and not in the store: \"k9\""),
                Row(
                    "t3,h1,Иво,Илиев,office,,няма 12,@", "phones: no telephone number, or more than 8: \"няма xx\"",
                    "email: no e-mail address: \"@\""),
            ]),
        Case(
            file: .calendar,
            rows: [
                Row("h1,2026-11-21,working-day,,"), Row("h1,2026-12-23,half-day,2026-12-23,"),
                Row("h1,2026-02-30,holiday,,", "date: no day YYYY-MM-DD: \"2026-02-30\""),
                Row("h1,2026-11-20,party,,", "kind: none of holiday, half-day, working-day, term-start, term-end: \"party\""),
                Row("h1,2026-11-20,holiday,2026-11-19,", "until: before the date: \"2026-11-19\""),
            ]),
    ]

    static let families = [
        Case(
            file: .students,
            rows: [
                Row("s3,k1,Ана,Илиева,100000000000,graduated,0888123456,a@b.bg"),
                Row("s4,k1,Ана,Илиева,,left,,"),
                Row("s5,k9,Ана,Илиева,,,,", "class_id: not in classes.csv and not in the store: \"k9\""),
                Row("s5,k1,Ана,Илиева,012345678901,,,", "id_code: not twelve digits of which the first is not 0: \"xxxxxxxxxxxx\""),
                Row("s5,k1,Ана,Илиева,,away,,", "status: none of enrolled, graduated, left: \"away\""),
                Row(
                    "s5,k9,Ана,Илиева,,away,,", "class_id: not in classes.csv and not in the store: \"k9\"",
                    "status: none of enrolled, graduated, left: \"away\""),
                Row("s5,k1,Ана,Илиева,271845904523,,,", "id_code: the code of another student: \"xxxx-xxxx-xxxx\""),
                Row("s5,k1,\u{7}Ана,Илиева,,,,", "given_name: longer than 200 bytes, or with control characters: \"\\u{7}Ана\""),
            ]),
        Case(
            file: .guardians,
            rows: [
                Row("g2,Георги,Петров,,,"), Row("g3,Георги,Петров,en,,0888123456 0888123457"),
                Row("g4,Георги,Петров,bg,,0888", "phones: no telephone number, or more than 8: \"xxxx\""),
                Row("g4,,Петров,bg,,", "given_name: is empty"),
                Row("g1,Георги,Петров,bg,,", "guardian_id: stands on an earlier line already: \"g1\""),
            ]),
        Case(
            file: .guardianships,
            rows: [
                Row("g1,s2,other,ended,по решение на съда"),
                Row("g9,s1,father,,", "guardian_id: not in guardians.csv and not in the store: \"g9\""),
                Row("g1,s9,father,,", "student_id: not in students.csv and not in the store: \"s9\""),
                Row(
                    "g9,s9,father,,", "guardian_id: not in guardians.csv and not in the store: \"g9\"",
                    "student_id: not in students.csv and not in the store: \"s9\""),
                Row("g1,s2,uncle,,", "relation: none of mother, father, guardian, grandparent, other: \"uncle\""),
                Row("g1,s2,mother,maybe,", "rights: none of active, ended: \"maybe\""),
            ]),
        Case(
            file: .subscriptions,
            rows: [
                Row("+359 888 100 002,271845904523,"),
                Row("0888100003,483920175634,", "id_code: not in students.csv and not in the store: \"xxxx-xxxx-xxxx\""),
                Row("0888100003,27184590452,", "id_code: not twelve digits of which the first is not 0: \"xxxxxxxxxxx\""),
                Row("088,271845904523,", "phone: no telephone number, or more than 8: \"xxx\""),
                Row("0888100003,271845904523,2026-11-16T09:00", "since: \(noMoment): \"2026-11-16T09:00\""),
            ]),
        Case(
            file: .recipients,
            rows: [
                Row("s1,absence,sms,0888 100 001,,"), Row("s2,health,email,b@example.org,et,yes"),
                Row("s1,absence,sms,b@example.org,,", "address: no telephone number, or more than 8: \"b@example.org\""),
                Row("s1,absence,email,0888100001,,", "address: no e-mail address: \"xxxxxxxxxx\""),
                Row("s1,absence,pigeon,x,,", "way: none of sms, email: \"pigeon\""),
                Row("s1,gossip,email,b@example.org,,", "kind: none of absence, mark, test, weekly, remark, health, meeting: \"gossip\""),
                Row("s9,absence,email,b@example.org,,", "student_id: not in students.csv and not in the store: \"s9\""),
            ]),
    ]
}
