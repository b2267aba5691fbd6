import CallCore
import Dialplans
import Gateways
import Storage
import Support
import Testing

@testable import Switchboard

/// What of a session is in the file at which moment.
@Suite struct JournalLedgerTests {
    /// Killed between the two, the engine would not know the line and the gateway would say it again, of a call that is no more.
    @Test func theEndOfACallIsWrittenTogetherWithTheLineThatBroughtIt() throws {
        let test = try TestDesk()
        let ledger = test.desk.ledger
        ledger.note(.taken(try #require(GatewayCallID("a")), as: "call-1"))
        ledger.append(.began(Self.head), of: "call-1")
        ledger.commit(LineCounts(received: 1, said: 1), acknowledging: false)
        let before = test.journal

        ledger.append(.ended("caller"), of: "call-1")
        ledger.fold("call-1", endedAt: TestDesk.startedAt, on: test.pool)
        test.workOff()
        #expect(test.journal == before)
        #expect(try test.kept("call-1") == nil)

        ledger.commit(LineCounts(received: 2, said: 1), acknowledging: false)
        #expect(try JournalFile.read(path: test.journalPath).mark == "2 1")
        test.workOff()
        #expect(try test.kept("call-1")?.cause == "caller")
    }
    @Test func whatCannotBeWrittenIsTriedAgain() throws {
        guard let disk = try TinyDisk() else { return }
        let test = try TestDesk(journals: disk.path)
        let ledger = test.desk.ledger
        ledger.note(.taken(try #require(GatewayCallID("a")), as: "call-1"))
        ledger.append(.began(Self.head), of: "call-1")
        ledger.commit(LineCounts(received: 1, said: 1), acknowledging: false)
        try disk.fill()
        for at in 1...100 {
            ledger.append(.stepped(JournalStep(at: at, event: .plain(.rang), effects: [], state: "welcome")), of: "call-1")
        }
        ledger.commit(LineCounts(received: 2, said: 1), acknowledging: false)
        ledger.append(.ended("caller"), of: "call-1")
        ledger.fold("call-1", endedAt: TestDesk.startedAt, on: test.pool)
        ledger.commit(LineCounts(received: 3, said: 1), acknowledging: false)
        test.workOff()
        #expect(try JournalFile.read(path: disk.path + "/journal.journal").mark == "1 1")
        #expect(try test.kept("call-1") == nil)

        try disk.empty()
        test.clock.run(until: 1_000)
        test.workOff()
        let kept = try #require(try test.kept("call-1"))
        let records = String(decoding: kept.records ?? [], as: UTF8.self).split(separator: "\n")
        #expect(kept.cause == "caller" && records.count == 102, "\(records.count)")
        #expect(test.log.text.contains("the journal can be written again"), "\(test.log.text)")
    }

    @Test func moreThanIsKeptIsAGap() throws {
        guard let disk = try TinyDisk() else { return }
        let test = try TestDesk(journals: disk.path)
        let ledger = test.desk.ledger
        ledger.append(.began(Self.head), of: "call-1")
        try disk.fill()
        for at in 1...10_000 {
            ledger.append(.stepped(JournalStep(at: at, event: .plain(.rang), effects: [], state: "welcome")), of: "call-1")
        }
        #expect(test.log.text.contains("the journal has a gap"), "\(test.log.text)")
        #expect(test.log.text.split(separator: "\n").count < 10)
        try disk.empty()
        ledger.append(.ended("caller"), of: "call-1")
        #expect(test.log.text.contains("the journal can be written again"), "\(test.log.text)")
    }

    private static let head = JournalHead(
        engine: "test", dialplan: DialplanID(name: "test", version: "1"), offer: CallOffer(id: "call-1", from: "0888", to: "1"),
        language: "en", startedAt: TestDesk.startedAt)
}
