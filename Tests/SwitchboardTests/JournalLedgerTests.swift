import CallCore
import Dialplans
import Gateways
import Storage
import Testing

@testable import Switchboard

/// What of a session is in the file at which moment.
@Suite struct JournalLedgerTests {
    /// Killed between the two, the engine would not know the line and the gateway would say it again, of a call that is no more.
    @Test func theEndOfACallIsWrittenTogetherWithTheLineThatBroughtIt() throws {
        let test = try TestDesk()
        let ledger = test.desk.ledger
        let head = JournalHead(
            engine: "test", dialplan: DialplanID(name: "test", version: "1"), offer: CallOffer(id: "call-1", from: "0888", to: "1"),
            language: "en", startedAt: TestDesk.startedAt)
        ledger.note(.taken(try #require(GatewayCallID("a")), as: "call-1"))
        ledger.append(.began(head), of: "call-1")
        ledger.commit(LineCounts(received: 1, said: 1))
        let before = test.journal

        ledger.append(.ended("caller"), of: "call-1")
        ledger.fold("call-1", endedAt: TestDesk.startedAt, on: test.pool)
        test.workOff()
        #expect(test.journal == before)
        #expect(try test.kept("call-1") == nil)

        ledger.commit(LineCounts(received: 2, said: 1))
        #expect(try JournalFile.read(path: test.journalPath).mark == "2 1")
        test.workOff()
        #expect(try test.kept("call-1")?.cause == "caller")
    }
}
