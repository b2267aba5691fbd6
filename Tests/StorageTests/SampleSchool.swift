import Domain
import Foundation
import Storage
import Support

/// A store in a folder of its own, with a small school in it.
struct SampleSchool {
    let folder: TemporaryFolder
    let store: Store

    static let now = Instant(milliseconds: 1795240800000)  // 2026-11-21T06:00Z
    static let day = Day("2026-11-21")!
    static let year = Day("2026-09-15")!...Day("2027-06-30")!
    static let mother = PhoneNumber(rawValue: "+359888123456")!
    static let father = PhoneNumber(rawValue: "+359888654321")!
    static let stranger = PhoneNumber(rawValue: "+359877000111")!

    init(empty: Bool = false) throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.path)
        if !empty { try Self.load(store) }
    }

    /// The same store, opened anew.
    init(reopening sample: SampleSchool) throws {
        folder = sample.folder
        try sample.store.close()
        store = try Store.open(folder: folder.path)
    }

    static let code = IDCode(rawValue: "1234-5678-9012")!

    static func load(_ store: Store) throws {
        try store.importing { staging in
            try staging.add([school()])
            try staging.add([schoolClass("7A", 7), schoolClass("7B", 7), schoolClass("8A", 8)])
            try staging.add([
                EnrolledStudent(student("ana"), code: code), EnrolledStudent(student("boyan")), EnrolledStudent(student("vera", in: "7B")),
            ])
            try staging.add([guardian("g1", [mother]), guardian("g2", [father])])
            try staging.add([
                Guardianship(guardian: "g1", student: "ana", relation: .mother),
                Guardianship(guardian: "g2", student: "ana", relation: .father, rights: .ended, endedReason: "court"),
            ])
            try staging.add([CodedSubscription(phone: mother, code: code, since: now)])
            try staging.add([
                Subject(id: "math", school: "s1", name: "математика"), Subject(id: "bulg", school: "s1", name: "български език"),
            ])
        }
    }

    static func school(_ id: SchoolID = "s1", active: Bool = true) -> School {
        School(
            id: id, name: "Първо училище", city: "София", country: .bulgaria, timeZone: TimeZone(identifier: "Europe/Sofia")!,
            language: .bulgarian, scale: "bg", isActive: active)
    }

    static func schoolClass(_ id: ClassID, _ year: Int) -> SchoolClass { SchoolClass(id: id, school: "s1", year: year, name: id.rawValue) }

    static func student(_ id: StudentID, in schoolClass: ClassID = "7A", _ status: StudentStatus = .enrolled) -> Student {
        Student(id: id, schoolClass: schoolClass, givenName: id.rawValue, familyName: "Иванова", status: status)
    }

    static func guardian(_ id: GuardianID, _ phones: [PhoneNumber]) -> Guardian {
        Guardian(id: id, givenName: "Мария", familyName: "Иванова", language: .bulgarian, phones: phones)
    }

    static func mark(
        _ id: EntryID, of student: StudentID = "ana", in subject: SubjectID = "math", _ hundredths: Int? = 550, kind: MarkKind = .current,
        note: String? = nil,
        on day: Day = day, enteredAt: Instant = now
    ) -> Mark {
        Mark(
            id: id, student: student, subject: subject, symbol: hundredths.map(String.init) ?? "осв.", hundredths: hundredths, kind: kind,
            day: day, note: note, enteredAt: enteredAt)
    }
}

extension Store {
    /// Stages by `body` and switches.
    @discardableResult
    func importing(_ body: (Staging) throws -> Void) throws -> [ImportFile: StagingCounts] {
        let staging = try stage()
        try body(staging)
        return try staging.switchOver(at: SampleSchool.now)
    }
}

extension Staging {
    /// Puts rows; the first stands on line 2, below the header.
    @discardableResult
    func add(_ rows: [some Stageable]) throws -> [StagingFault] {
        try put(rows.enumerated().map { StagedRow(line: $0.offset + 2, $0.element) })
    }
}
