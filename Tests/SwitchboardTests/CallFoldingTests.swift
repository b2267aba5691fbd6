import CallCore
import Dialplans
import Domain
import Foundation
import Storage
import Support
import Testing

@testable import Switchboard

@Suite struct CallFoldingTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let file: JournalFile
    private let pool = SpeechQueueTests.HeldPool()
    private let log = TestLog()

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.path("data"))
        file = try JournalFile(path: folder.path("calls.journal"))
    }

    private final class Tally { var counts: [Int] = [] }

    private func journal(_ call: CallID, _ records: [JournalRecord]) throws -> CallFolding.Ended {
        var extent = JournalFile.Extent()
        for record in records { try file.append([UInt8](JSONEncoder().encode(record)), of: call.rawValue, to: &extent) }
        return CallFolding.Ended(call: call, reader: file.reader(), extent: extent, at: TestDesk.startedAt, outline: nil)
    }

    private func whole(_ call: CallID) throws -> CallFolding.Ended {
        let offer = CallOffer(id: call, from: "0888100001", to: "+359882818905")
        let head = JournalHead(
            engine: "test", dialplan: DialplanID(name: "test", version: "1"), offer: offer, language: "en", startedAt: TestDesk.startedAt)
        return try journal(call, [.began(head), .ended("caller")])
    }

    private func kept() throws -> [String] { try store.read { try CallJournal($0).recent(limit: 1_000) }.map(\.id) }

    @Test func thoseThatEndMeanwhileAreWrittenTogether() throws {
        let folding = CallFolding(into: store)
        let tally = Tally()
        for number in 1...5 {
            folding.add(try whole(CallID(rawValue: "call-\(number)")), on: pool, log: log.logger) { tally.counts.append($0.count) }
        }
        #expect(pool.held.count == 1, "the first is being written, the others wait")
        pool.workOff()
        #expect(tally.counts == [1, 4])
        #expect(try kept() == ["call-5", "call-4", "call-3", "call-2", "call-1"], "in the row in which they ended")
    }

    @Test func noMoreThanTheMostAreWrittenAtOnce() throws {
        let folding = CallFolding(into: store)
        let tally = Tally()
        for number in 0...2 * CallFolding.most {
            folding.add(try whole(CallID(rawValue: "call-\(number)")), on: pool, log: log.logger) { tally.counts.append($0.count) }
        }
        pool.workOff()
        #expect(tally.counts == [1, CallFolding.most, CallFolding.most])
    }

    @Test func oneThatCannotBeUnderstoodKeepsNoOtherOut() throws {
        let folding = CallFolding(into: store)
        let tally = Tally()
        for ended in try [whole("first"), whole("second"), journal("headless", [.ended("caller")]), whole("third")] {
            folding.add(ended, on: pool, log: log.logger) { tally.counts.append($0.count) }
        }
        pool.workOff()
        #expect(tally.counts == [1, 2])
        #expect(try kept() == ["third", "second", "first"])
        #expect(log.text.contains("an ended call cannot be stored") && log.text.contains("headless"))
    }
}
