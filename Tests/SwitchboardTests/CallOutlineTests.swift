import CallCore
import Dialplans
import Storage
import Testing

@testable import Switchboard

/// What is gathered of a call while it runs is what its journal tells of it.
@Suite struct CallOutlineTests {
    @Test func isWhatTheRecordsTell() throws {
        let offer = CallOffer(id: "call-1", from: "0888100001", to: "100")
        let head = JournalHead(
            engine: "0.1", dialplan: DialplanID(name: "n", version: "v"), offer: offer, language: "bg", startedAt: TestDesk.startedAt)
        let records = JournalLineTests.records.filter { if case .began = $0 { false } else { true } }
        for count in [0, 1, 5, records.count] {
            let some = [.began(head)] + records.prefix(count)
            let lines = try some.map { Array(try JournalLine.encode($0)) }
            let read = try #require(EndedCall("call-1", lines, endedAt: 7))
            #expect(Self.gathered(head, some).call("call-1", records: EndedCall.records(lines), endedAt: 7) == read)
            guard count == records.count else { continue }
            #expect(read.cause != EndedCall.lost && !read.states.isEmpty && read.students.map(\.rawValue) == ["s1"])
        }
    }

    private static func gathered(_ head: JournalHead, _ records: [JournalRecord]) -> CallOutline {
        var outline = CallOutline(head)
        for record in records {
            switch record {
            case .began: continue
            case .stepped(let step): outline.add(StepOutline(step))
            case .ended(let cause): outline.ended(cause)
            }
        }
        return outline
    }

    /// Records that were spelt by another encoder have their members in any order.
    @Test(arguments: [#""effects":[],"state":"welcome""#, #""state":"welcome","effects":[]"#]) func aStateIsFoundWhereverItStands(
        members: String
    ) throws {
        let line = Array(#"{"stepped":{"_0":{"at":4000,"event":{"plain":{"_0":{"rang":{}}}},\#(members)}}}"#.utf8)
        let head = try JournalLine.encode(
            .began(
                JournalHead(
                    engine: "0.1", dialplan: DialplanID(name: "n", version: "v"), offer: CallOffer(id: "a", from: nil, to: "100"),
                    language: "bg",
                    startedAt: 0)))
        #expect(try #require(EndedCall("a", [Array(head), line], endedAt: 7)).states == ["4000 welcome"])
    }

    /// And so it comes into the store.
    @Test func anEndedCallIsKeptAsItsJournalTellsIt() throws {
        let test = try TestDesk(services: CallRunnerTests.leak)
        let (leg, runner) = test.call(.usual)
        runner.start()
        for event in [LineEvent.played(1, .done, milliseconds: 1_000), .key(.six, during: 2), .gone(.caller)] {
            runner.report(event)
            test.workOff()
        }
        let kept = try #require(try test.kept(leg.offer.id))
        let lines = (kept.records ?? []).split(separator: 0x0A).map { Array($0) }
        #expect(lines.count > 4 && kept == EndedCall(kept.id, lines, endedAt: 0))
    }
}
