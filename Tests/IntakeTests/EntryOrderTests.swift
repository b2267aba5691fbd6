import Domain
import Storage
import Testing

@testable import Intake

/// A school's system may deliver in another order than its teachers wrote: what was written later holds, and what was removed stays away.
@Suite struct EntryOrderTests {
    let fixture: ImportFixture
    static let own = TokenRight(token: "t1", reach: .school("h1"), scopes: Set(TokenScope.allCases))
    static let other = TokenRight(token: "t2", reach: .school("h2"), scopes: Set(TokenScope.allCases))
    static let all = TokenRight(token: "t3", reach: .everySchool, scopes: Set(TokenScope.allCases))

    init() throws {
        fixture = try ImportFixture()
        try fixture.append("schools", ["h2,Второ,Русе,BG,Europe/Sofia,bg,bg,1,,0"])
        try fixture.append("classes", ["k2,h2,5,б,"])
        try fixture.append("students", ["o1,k2,Ани,Друга,,,,"])
        #expect(try fixture.run().faultCount == 0)
    }

    /// 20 November 2026; everything is received at six in the evening.
    static func at(_ time: String) -> Instant { Instant("2026-11-20T\(time)+02:00")! }

    static func remark(_ time: String, _ text: String = "Пя.", of student: StudentID = "s1") -> EntryItem.Wish {
        .enter(
            .remark(Remark(id: "n1", student: student, day: Day("2026-11-20")!, kind: .praise, text: text, enteredAt: at(time))))
    }

    static func removal(_ time: String? = nil) -> EntryItem.Wish { .remove(EntryKey(.remark, "n1"), writtenAt: time.map(at)) }

    func file(_ wish: EntryItem.Wish, _ right: TokenRight = own) throws -> String {
        let receipt = try fixture.store.write { try EntryFiling($0, right, at: ImportFixture.now).file([EntryItem(index: 0, wish)]) }
        #expect(receipt.changes.count == receipt.accepted && !receipt.isRefused, "\(receipt)")
        return ["accepted": receipt.accepted, "unchanged": receipt.unchanged, "outdated": receipt.outdated].filter { $0.value == 1 }
            .keys.joined()
    }

    func kept() throws -> String? {
        guard case .remark(let remark)? = try fixture.store.read({ try Diary($0).find(EntryKey(.remark, "n1")) }) else { return nil }
        return remark.text
    }

    /// What is delivered one after another, what is answered each time, and what stands in the end.
    static let deliveries: [([(EntryItem.Wish, String)], String?)] = [
        ([(removal("10:05"), "unchanged"), (remark("10:00"), "outdated")], nil),
        ([(removal(), "unchanged"), (remark("10:00"), "outdated"), (remark("10:00"), "outdated")], nil),
        ([(remark("10:00"), "accepted"), (removal("10:05"), "accepted"), (remark("10:00"), "outdated")], nil),
        ([(remark("10:00"), "accepted"), (removal(), "accepted"), (remark("17:59", "Друго."), "outdated")], nil),
        ([(remark("10:00"), "accepted"), (removal("10:00"), "accepted"), (remark("10:00"), "outdated")], nil),
        ([(removal("10:05"), "unchanged"), (removal("10:01"), "unchanged"), (remark("10:03"), "outdated")], nil),
        ([(removal("10:05"), "unchanged"), (remark("10:06"), "accepted"), (remark("10:00", "Стар."), "outdated")], "Пя."),
        ([(remark("10:06"), "accepted"), (removal("10:05"), "outdated"), (removal("10:06"), "accepted")], nil),
        ([(remark("10:05", "Нов."), "accepted"), (remark("10:00", "Стар."), "outdated")], "Нов."),
        ([(remark("10:05", "Едно."), "accepted"), (remark("10:05", "Друго."), "accepted")], "Друго."),
        ([(remark("10:05"), "accepted"), (remark("10:05"), "unchanged"), (remark("10:04"), "outdated")], "Пя."),
        ([(remark("18:30"), "accepted"), (removal(), "accepted"), (remark("18:30"), "outdated")], nil),
    ]

    @Test(arguments: deliveries.indices) func whateverTheOrderTheLastWordHolds(index: Int) throws {
        let (steps, text) = Self.deliveries[index]
        for (wish, answer) in steps { #expect(try file(wish) == answer, "\(wish)") }
        #expect(try kept() == text)
    }

    /// A school that removes an id that is not there keeps no other school from using it.
    @Test func aRemovalHoldsForItsOwnSchool() throws {
        #expect(try file(Self.removal(), Self.other) == "unchanged")
        #expect(try file(Self.remark("10:00")) == "accepted")
        #expect(try file(Self.removal(), Self.other) == "unchanged" && kept() != nil, "it is not there for another school")
        #expect(try file(Self.remark("10:00", "Пя!")) == "accepted")
    }

    @Test func anAdministratorsRemovalHoldsForEverySchool() throws {
        #expect(try file(Self.removal(), Self.all) == "unchanged")
        #expect(try file(Self.remark("10:00")) == "outdated")
        #expect(try file(Self.remark("10:00", of: "o1"), Self.other) == "outdated")
    }

    /// A file that was written before the removal does not bring back what was removed, and a row that removes holds for what comes by HTTP.
    @Test func filesAndHTTPHeedEachOther() throws {
        try fixture.append("remarks", ["n1,s1,2026-11-20,praise,Пя.,2026-11-20T10:00+02:00"])
        #expect(try fixture.run().faultCount == 0)
        #expect(try kept() == "Пя." && file(Self.removal()) == "accepted")
        let summary = try fixture.run()
        #expect(try kept() == nil && summary.faultCount == 0 && summary.changeCount == 0)
        #expect(try file(Self.remark("10:00")) == "outdated")
        try fixture.append("remarks", ["n2,s1,2026-11-20,praise,Пя.,2026-11-20T18:01+02:00"])
        #expect(try fixture.run().changeCount == 1)
    }

    @Test func aRowThatRemovesIsNoted() throws {
        #expect(try file(Self.remark("10:00")) == "accepted")
        try fixture.write("remarks", "entry_id,student_id,date,kind,text,entered_at,deleted\nn1,,,,,,1\n")
        #expect(try fixture.run().faultCount == 0)
        #expect(try kept() == nil && file(Self.remark("10:00")) == "outdated")
    }

    @Test func whatWasRemovedLongAgoIsForgotten() throws {
        #expect(try file(Self.removal()) == "unchanged")
        func noted(after days: Int) throws -> Int {
            let now = ImportFixture.now.adding(minutes: days * 24 * 60)
            return try fixture.store.write {
                try $0.prune(Retention(), at: now)
                return try RemovedEntries($0).removals(of: EntryKey(.remark, "n1")).count
            }
        }
        #expect(try noted(after: 92) == 1 && noted(after: 93) == 0)
    }
}
