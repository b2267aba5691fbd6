import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// What is kept of what was heard, and what is heard of health.
@Suite struct HeardTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    private func record(_ student: StudentID = "ana") throws -> [AccessRecord] {
        try school.store.write { try AccessLog($0).read(of: student, by: .account("test"), at: SampleSchool.now) }.filter {
            $0.act == .heard
        }
    }

    @Test func aNumberThatHeardIsOnRecord() throws {
        try school.enter(.mark("m1"))
        let call = school.call(open: "ana")
        _ = call.news(hear: true)
        call.ask("marks", ["child": .child("ana")]).items("subjects").forEach(call.hear)
        let records = try record()
        #expect(records.map(\.who) == [.number(SampleSchool.mother), .number(SampleSchool.mother)])
        #expect(records.map(\.call) == ["call-1", "call-1"])
        #expect(records.map(\.detail) == ["marks s1-math", nil])
        #expect(records.last?.entry == EntryKey(.mark, "m1") && records.last?.version == 1)
    }

    @Test func ofAWithheldNumberOnlyTheRecordIsKept() throws {
        try school.enter(.mark("m1"))
        let call = school.call(from: nil)
        #expect(call.giveCode(of: "ana") == "right")
        _ = call.news(hear: true)
        #expect(try record().map(\.who) == [.stranger])
        #expect(call.news().entries == ["mark 1 m1"])
        #expect(school.call(open: "ana").news().entries == ["mark 1 m1"])
    }

    /// Ids of entries are any text: blanks, signs, and more than one word.
    @Test(arguments: ["m 1", " m", "entry mark 1 x", "page", "ю—1", "a  b ", "\u{200B}"])
    func entriesOfAnyNameAreHeard(id: String) throws {
        try school.enter(.mark(try #require(EntryID(id))))
        let call = school.call(open: "ana")
        _ = call.news(hear: true)
        #expect(call.news().outcome == "none")
        #expect(try record().first?.entry?.id.rawValue == id)
    }

    @Test(arguments: [
        "", "entry", "entry mark", "entry mark one m1", "entry novel 1 m1", "mark 1 m1", String(repeating: "x", count: 10_000),
    ])
    func whatNoServiceNamedIsNotKept(name: String) throws {
        school.services.note(.heard(child: "ana", item: name), in: school.call().context)
        #expect(try record() == [])
    }

    @Test func healthIsSealedWithoutProof() throws {
        try school.enter(.health("h1"))
        let call = school.call(open: "ana")
        let notice = call.news(hear: true)
        #expect(notice.items("items").map(\.kind) == ["health-notice"])
        #expect(!"\(notice)".contains("температура"))
        #expect(call.news("all").items("items").map(\.kind) == ["health-notice"])
        #expect(try record().map(\.detail) == ["health-notice"])
        #expect(call.outcome("sealed-health", of: "ana") == "some")
        #expect(call.giveCode(of: "ana") == "right")
        #expect(call.outcome("sealed-health", of: "ana") == "none")
        let told = call.news(hear: true)
        #expect(told.items("items").map(\.kind) == ["health"])
        #expect(told.entries == ["health 1 h1"])
        let after = school.call(open: "ana")
        #expect(after.news().outcome == "none")
        #expect(after.outcome("sealed-health", of: "ana") == "none")
    }

    @Test func thePINOpensHealth() throws {
        try school.enter(.health("h1"))
        try school.setPIN("135790", of: SampleSchool.mother)
        let call = school.call()
        #expect(call.givePIN("135790") == "right")
        #expect(call.news().items("items").map(\.kind) == ["health"])
    }

    /// The code of one child opens nothing of another.
    @Test func theCodeOfAnotherChildDoesNotOpenHealth() throws {
        try school.enter(.health("h1"), .health("h2", of: "vera"))
        let call = school.call(open: "ana")
        #expect(call.giveCode(of: "vera") == "right")
        #expect(call.context.proved)
        #expect(call.news(of: "vera").items("items").map(\.kind) == ["health"])
        #expect(call.news(of: "ana").items("items").map(\.kind) == ["health-notice"])
        #expect(call.outcome("sealed-health", of: "ana") == "some")
    }
}
