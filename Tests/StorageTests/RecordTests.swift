import Domain
import Storage
import Support
import Testing

/// Reports, calls, and what is on record.
@Suite struct RecordTests {
    let sample: SampleSchool
    var store: Store { sample.store }
    let now = SampleSchool.now

    init() throws { sample = try SampleSchool() }

    func call(_ id: String, began: Instant? = nil, about students: [StudentID] = ["ana"]) -> EndedCall {
        EndedCall(
            id: id, beganAt: began ?? now, endedAt: (began ?? now).adding(minutes: 2), dialplan: "national@1", cause: "caller",
            states: ["welcome", "news"], records: Array("records of \(id)".utf8), students: students)
    }

    @Test func aCallIsKeptOnce() throws {
        #expect(try store.write { try CallJournal($0).keep(call("c1", about: ["ana", "ana", "vera"])) })
        #expect(try store.write { try CallJournal($0).keep(call("c1", about: [])) } == false)
        #expect(try store.write { try CallJournal($0).keep(call("c2", began: now.adding(minutes: 1))) })
        #expect(try store.read { try CallJournal($0).find("c1") } == call("c1", about: ["ana", "vera"]))
        #expect(try store.read { try CallJournal($0).find("c9") } == nil)
        #expect(try store.read { try CallJournal($0).recent(limit: 5).map(\.id) } == ["c2", "c1"])
    }

    /// Whatever the clock says: it may stand, or be set back.
    @Test func theLastKeptCallIsTheFirstOfTheRecentOnes() throws {
        for (place, minute) in [0, 0, 5, -60, 0].enumerated() {
            try store.write { _ = try CallJournal($0).keep(call("c\(9 - place)", began: now.adding(minutes: minute))) }
            try store.write { _ = try CallJournal($0).keep(call("c9")) }
        }
        #expect(try store.read { try CallJournal($0).recent(limit: 4).map(\.id) } == ["c5", "c6", "c7", "c8"])
    }

    @Test func reportsAreKeptAndFound() throws {
        let ids = try (0..<3).map { count in
            try store.write { try Reports($0).add([UInt8(count)], of: "ana", at: now.adding(minutes: count)) }
        }
        #expect(Set(ids).count == 3)
        #expect(try store.read { try Reports($0).all(of: "ana", limit: 2).map(\.content) } == [[2], [1]])
        #expect(try store.read { try Reports($0).find(ids[0]) } == StoredReport(id: ids[0], student: "ana", madeAt: now, content: [0]))
    }

    @Test func whatIsOnRecordIsNeverChangedAndReadingItIsOnRecord() throws {
        let heard = AccessRecord(
            at: now, act: .heard, who: .number(SampleSchool.mother), student: "ana", entry: EntryKey(.mark, "m1"), version: 2, call: "c1")
        let page = AccessRecord(at: now, act: .heard, who: .stranger, student: "ana", detail: "timetable", call: "c2")
        try store.write { db in
            try AccessLog(db).add(heard)
            try AccessLog(db).add(page)
        }
        let reader = Accessor.account("root")
        let read = try store.write { try AccessLog($0).read(of: "ana", by: reader, at: now) }
        #expect(read == [AccessRecord(at: now, act: .logRead, who: reader, student: "ana"), page, heard])
        #expect(throws: StoreError.constraint("the access log is append-only")) {
            try store.write { try $0.execute("UPDATE access_log SET who = 'nobody'") }
        }
    }

    @Test func whatIsKeptNoLongerGoes() throws {
        let old = now.adding(minutes: -31 * 24 * 60)
        let ancient = now.adding(minutes: -731 * 24 * 60)
        try store.write { db in
            try CallJournal(db).keep(call("old", began: old))
            try CallJournal(db).keep(call("new"))
            try AccessLog(db).add(AccessRecord(at: ancient, act: .heard, who: .stranger, student: "ana"))
            try Heard(db).note(EntryKey(.mark, "m1"), version: 1, of: "ana", by: SampleSchool.mother, at: ancient)
        }
        _ = try store.once(ChangeKey(call: "old", query: 1), at: old) { _ in [1] }
        try store.write { try $0.prune(Retention(), at: now) }
        var bare = call("old", began: old, about: [])
        bare.records = nil
        #expect(try store.read { try CallJournal($0).find("old") } == bare)
        #expect(try store.read { try CallJournal($0).find("new") } == call("new"))
        #expect(try store.read { try Heard($0).version(of: EntryKey(.mark, "m1"), by: SampleSchool.mother) } == nil)
        #expect(try store.write { try AccessLog($0).read(of: "ana", by: .stranger, at: now).count } == 1)
        #expect(try store.once(ChangeKey(call: "old", query: 1), at: now) { _ in [2] } == [2])
    }

    @Test func anErasedChildLeavesNothingBehind() throws {
        try store.write { db in
            _ = try Diary(db).enter(.mark(SampleSchool.mark("m1")))
            _ = try Diary(db).enter(.meeting(Meeting(id: "1", audience: .student("ana"), starts: now, place: "", text: "", enteredAt: now)))
            _ = try Reports(db).add([1], of: "ana", at: now)
            try CallJournal(db).keep(call("c1", about: ["ana", "vera"]))
            try Heard(db).note(EntryKey(.mark, "m1"), version: 1, of: "ana", by: SampleSchool.mother, at: now)
            try AccessLog(db).add(AccessRecord(at: now, act: .heard, who: .stranger, student: "ana"))
        }
        for (place, id) in ["c1", "c2"].enumerated() {
            _ = try store.once(ChangeKey(call: id, query: 1), at: now) { _ in [UInt8(place)] }
        }
        try store.write { _ = try CallJournal($0).keep(call("c2", about: ["vera"])) }
        #expect(try store.write { try Students($0).erase("ana") })
        #expect(try store.read { try DoneChanges($0).outcomes(of: "c1") } == [])
        #expect(try store.read { try DoneChanges($0).outcomes(of: "c2") } == [[1]])
        #expect(try store.read { try CallJournal($0).find("c2") } == call("c2", about: ["vera"]))
        #expect(try store.write { try Students($0).erase("ana") } == false)
        let tables = [
            "students", "marks", "meetings", "reports", "heard", "access_log", "subscriptions", "guardianships", "call_students",
            "listeners",
        ]
        for table in tables {
            let sql = "SELECT COUNT(*) FROM \(table) WHERE student_id = 'ana'"
            #expect(try store.read { try $0.number(SQL(stringLiteral: sql)) } == 0, "\(table)")
        }
        let kept = try #require(try store.read { try CallJournal($0).find("c1") })
        #expect(kept.records == nil)
        #expect(kept.states == ["welcome", "news"])
    }
}
