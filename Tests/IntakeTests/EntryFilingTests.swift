import Domain
import Foundation
import Storage
import Testing

@testable import Intake

/// Entries on their way into the diary: what the bearer of a token may touch, and what a repetition does.
@Suite struct EntryFilingTests {
    let fixture: ImportFixture
    static let own = TokenRight(token: "t1", reach: .school("h1"), scopes: Set(TokenScope.allCases))
    static let other = TokenRight(token: "t2", reach: .school("h2"), scopes: Set(TokenScope.allCases))

    init() throws {
        fixture = try ImportFixture()
        try fixture.append("schools", ["h2,Второ,Русе,BG,Europe/Sofia,bg,bg,1,,0"])
        try fixture.append("classes", ["k2,h2,5,б,"])
        try fixture.append("students", ["o1,k2,Ани,Друга,,,,"])
        try fixture.append("subjects", ["m2,h2,математика,"])
        #expect(try fixture.run().faultCount == 0)
    }

    func mark(_ id: EntryID, _ symbol: String = "5", of student: StudentID = "s1", in subject: SubjectID = "m") -> DiaryEntry {
        .mark(
            Mark(
                id: id, student: student, subject: subject, symbol: symbol, hundredths: nil, kind: .current, day: Day("2026-11-20")!,
                enteredAt: ImportFixture.now))
    }

    func meeting(_ audience: Audience) -> DiaryEntry {
        .meeting(
            Meeting(id: "m9", audience: audience, starts: ImportFixture.now, place: "Зала", text: "Среща", enteredAt: ImportFixture.now))
    }

    func file(_ wishes: [EntryItem.Wish], _ right: TokenRight = own) throws -> EntryReceipt {
        let items = wishes.enumerated().map { EntryItem(index: $0, $1) }
        return try fixture.store.write { try EntryFiling($0, right, at: ImportFixture.now).file(items) }
    }

    @Test func anEntryIsEnteredOnceCorrectedAndRemoved() throws {
        let first = mark("n1")
        #expect(try file([.enter(first)]).changes == [.entered(first)])
        let again = try file([.enter(first)])
        #expect(again.unchanged == 1 && again.accepted == 0 && again.changes.isEmpty)
        #expect(try file([.enter(mark("n1", "6"))]).changes == [.corrected(mark("n1", "6"))])
        #expect(try file([.remove(EntryKey(.mark, "n1"))]).changes == [.removed(EntryKey(.mark, "n1"))])
        #expect(try file([.remove(EntryKey(.mark, "n1"))]).unchanged == 1)
        let marks = try fixture.store.read { try Diary($0).marks(of: "s1", in: Day("2026-11-20")!...Day("2026-11-20")!) }
        #expect(marks.isEmpty)
    }

    /// Twice in one request: the second corrects the first.
    @Test func theLastOfTwoStands() throws {
        #expect(try file([.enter(mark("n2", "4")), .enter(mark("n2", "6"))]).accepted == 2)
        let marks = try fixture.store.read { try Diary($0).marks(of: "s1", in: Day("2026-11-20")!...Day("2026-11-20")!) }
        #expect(marks.map(\.content.symbol) == ["6"] && marks.map(\.version) == [2])
    }

    @Test func whatIsOfAnotherSchoolIsNotThere() throws {
        let cases: [(DiaryEntry, String)] = [
            (mark("n3", of: "o1", in: "m2"), "student_id"), (mark("n3", of: "nobody"), "student_id"), (mark("n3", in: "m2"), "subject_id"),
            (meeting(.schoolClass("k2")), "class_id"), (meeting(.student("o1")), "student_id"),
        ]
        for (entry, field) in cases {
            let receipt = try file([.enter(entry)])
            #expect(receipt.isRefused && receipt.refused[0].faults.map(\.field).contains(field), "\(entry)")
            #expect(receipt.refused[0].faults.allSatisfy { $0.problem.hasPrefix("no such ") }, "\(receipt.refused)")
        }
    }

    /// An id that another school uses belongs to that school; what it names is neither changed nor removed.
    @Test func anotherSchoolsEntryIsNotTouched() throws {
        let theirs = mark("n4", of: "o1", in: "m2")
        #expect(try file([.enter(theirs)], Self.other).accepted == 1)
        let receipt = try file([.enter(mark("n4", "2")), .remove(EntryKey(.mark, "n4"))])
        #expect(receipt.refused.map { $0.faults[0].problem } == ["the id of an entry of another school"] && receipt.unchanged == 1)
        #expect(try file([.enter(theirs)], Self.other).unchanged == 1)
    }

    @Test func theAdministratorReachesEverySchoolButMixesNone() throws {
        let right = TokenRight(token: "t3", reach: .everySchool, scopes: [.enter])
        #expect(try file([.enter(mark("n5")), .enter(mark("n6", of: "o1", in: "m2"))], right).accepted == 2)
        #expect(try file([.enter(mark("n7", of: "o1", in: "m"))], right).refused[0].faults[0].field == "subject_id")
        #expect(try file([.remove(EntryKey(.mark, "n5"))], right).refused[0].faults[0].problem == "the token may not remove")
    }

    @Test func aTokenThatMayOnlyRemoveEntersNothing() throws {
        let right = TokenRight(token: "t4", reach: .school("h1"), scopes: [.remove])
        #expect(try file([.enter(mark("n8"))], right).refused[0].faults[0].problem == "the token may not enter")
        #expect(try file([.remove(EntryKey(.mark, "e1"))], right).accepted == 1)
    }

    /// Each of the kinds is found again as an entry of its school.
    @Test(arguments: EntryKind.allCases) func everyKindKnowsItsSchool(kind: EntryKind) throws {
        #expect(try fixture.store.read { try Diary($0).kept(EntryKey(kind, "e1"))?.school } == "h1")
        #expect(try fixture.store.read { try Diary($0).kept(EntryKey(kind, "none")) } == nil)
        #expect(try file([.remove(EntryKey(kind, "e1"))], Self.other).unchanged == 1)
        #expect(try file([.remove(EntryKey(kind, "e1"))]).accepted == 1)
    }
}
