import Domain
import Foundation
import Storage
import Support

@testable import Notices

/// A store with a class of two children and their recipients, and a Friday on which things are written.
struct NoticeSchool {
    let folder: TemporaryFolder
    let store: Store

    static let zone = TimeZone(identifier: "Europe/Tallinn")!
    static let mother = PhoneNumber(rawValue: "+37255512345")!
    static let father = PhoneNumber(rawValue: "+37255567890")!
    static let desk = NoticeDesk(service: "eKool", dial: "+3725550000")

    /// A moment of Friday, 20 November 2026, on the school's clock.
    static func at(_ time: String, _ day: String = "2026-11-20") -> Instant { Instant(Day(day)!, ClockTime(time)!, in: zone) }

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.path)
        try put([
            School(
                id: "s", name: "Kool", city: "Tartu", country: .estonia, timeZone: Self.zone, language: .estonian, scale: "et",
                isActive: true)
        ])
        try put([SchoolClass(id: "5a", school: "s", year: 5, name: "5a")])
        try put([EnrolledStudent(Self.student("maret", "Maret")), EnrolledStudent(Self.student("mihkel", "Mihkel"))])
        try put([Guardian(id: "g", givenName: "Isa", familyName: "Tamm", language: .english, phones: [Self.father])])
        try put([Subject(id: "et", school: "s", name: "Eesti keel")])
        let kinds: [NoticeKind] = [.absence, .mark, .remark, .health, .meeting]
        try put(kinds.map { Recipient(student: "maret", kind: $0, way: .sms, address: Self.mother.rawValue) })
        try put([Recipient(student: "maret", kind: .mark, way: .sms, address: Self.father.rawValue)])
    }

    static func student(_ id: StudentID, _ name: String, _ status: StudentStatus = .enrolled) -> Student {
        Student(id: id, schoolClass: "5a", givenName: name, familyName: "Tamm", status: status)
    }

    /// As an import does.
    func put(_ rows: [some Stageable]) throws {
        let staging = try store.stage()
        let faults = try staging.put(rows.enumerated().map { StagedRow(line: $0.offset + 2, $0.element) })
        precondition(faults.isEmpty, "\(faults)")
        _ = try staging.switchOver(at: Self.at("07:00"))
    }

    static func absence(_ id: EntryID = "a3", lesson: Int = 3, excused: Bool = false, kind: AbsenceKind = .absent) -> DiaryEntry {
        .absence(
            Absence(
                id: id, student: "maret", day: Day("2026-11-20")!, lesson: lesson, subject: "et", kind: kind, isExcused: excused,
                enteredAt: at("10:00")))
    }

    static func mark(_ id: EntryID = "m1", _ symbol: String = "5") -> DiaryEntry {
        .mark(
            Mark(id: id, student: "maret", subject: "et", symbol: symbol, kind: .current, day: Day("2026-11-20")!, enteredAt: at("10:00")))
    }

    /// Enters or corrects, and plans in the same transaction, as the service does.
    func enter(_ entry: DiaryEntry, at time: String = "10:00", _ absences: NoticePlanner.Absences = .first) throws {
        let now = Self.at(time)
        try store.write { database in
            let isKnown = try Diary(database).kept(entry.key) != nil
            try Diary(database).enter(entry, at: now)
            let change = isKnown ? EntryChange.corrected(entry) : .entered(entry)
            try NoticePlanner(database, absences: absences, at: now).plan([change])
        }
    }

    func remove(_ key: EntryKey, at time: String) throws {
        try store.write { database in
            try Diary(database).remove(key)
            try NoticePlanner(database, absences: .first, at: Self.at(time)).plan([.removed(key)])
        }
    }

    var claims: NoticeClaims { NoticeClaims(store, Self.desk) }

    func claimed(at now: Instant) throws -> [NoticeClaims.Claim] { try claims.claim(at: now).claims }

    /// What would go out at a moment.
    func texts(at time: String, _ day: String = "2026-11-20") throws -> [String] {
        try claimed(at: Self.at(time, day)).map { $0.text.parts.joined() }
    }

    func notices() throws -> [Notice] { try store.read { try Outbox($0).all(in: Set(NoticeState.allCases)) }.reversed() }

    func states() throws -> [NoticeState] { try notices().map(\.state) }
}
