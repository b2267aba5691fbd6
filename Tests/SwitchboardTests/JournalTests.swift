import CallCore
import Dialplans
import Domain
import Foundation
import Storage
import Support
import Testing

@testable import Switchboard

@Suite struct JournalTests {
    /// What is ordered has been written before: a killed engine knows what its gateway was told.
    @Test func everyStepIsOneLineBeforeTheLegIsTold() throws {
        let desk = try TestDesk()
        let (leg, runner) = desk.call(.usual)
        var told = 0
        leg.whenPerforming = { orders in
            told += 1
            let lines = desk.journal.split(separator: 0x0A)
            guard case .stepped(let step)? = try? desk.records.last else {
                Issue.record("no step in the file")
                return
            }
            #expect(lines.count == (try? desk.records.count))
            let journaled = step.effects.compactMap { if case .line(let order) = $0 { order } else { nil } }
            #expect(orders.filter { if case .play = $0 { false } else { true } } == journaled)
            let said = step.effects.compactMap { if case .say(let say) = $0 { say.number } else { nil } }
            #expect(orders.compactMap { if case .play(let play) = $0 { play.number } else { nil } } == said)
        }
        Self.hold(runner)
        #expect(told == 4)
        let records = try desk.records
        #expect(records.count == 7, "the beginning, five steps, the end")
        #expect(records.last == .ended("engine"))
    }

    @Test(arguments: ["right", "wrong"]) func noDigitOfACodeIsWritten(outcome: OutcomeName) throws {
        let desk = try TestDesk { query in
            guard case .service("try", let inputs) = query.request, inputs["code"] == Value(.code("48392017")) else { return .failed }
            return Reply(outcome)
        }
        let (_, runner) = desk.call(.usual)
        runner.start()
        runner.report(.played(1, .done, milliseconds: 1_000))
        runner.report(.key(.two, during: 2))
        for digit in "48392017" { try runner.report(.key(#require(Digit(rawValue: String(digit))), during: 3)) }
        desk.workOff()
        #expect(runner.current.stateName == (outcome == "right" ? "menu" : "code"), "the service was given the code")
        let events = try desk.records.compactMap { if case .stepped(let step) = $0 { step.event } else { nil } }
        #expect(events.count { if case .secretDigit = $0 { true } else { false } } == 8)
        #expect(events.contains(.plain(.line(.key(.two, during: 2)))), "the key before it is no secret")
        let text = String(decoding: desk.journal, as: UTF8.self)
        #expect(!text.contains("48392017"))
        #expect(text.contains("xxxxxxxx"))
        runner.report(.gone(.caller))
        desk.workOff()
        let records = try #require(try desk.kept("call-1")?.records)
        #expect(!String(decoding: records, as: UTF8.self).contains("48392017"))
    }

    /// Where some call is always up, the file keeps no more than the calls that are.
    @Test func theFileDoesNotGrowWithCallsThatHaveEnded() throws {
        let desk = try TestDesk { _ in Reply("told") }
        let (_, first) = desk.call(.usual, id: "first")
        first.start()
        first.report(.played(1, .done, milliseconds: 1_000))
        let early = try desk.records
        var largest = 0
        for number in 0..<1_500 {
            let (_, runner) = desk.call(.usual, id: CallID("call-\(number)"))
            Self.hold(runner)
            if number % 20 == 19 { desk.workOff() }
            largest = max(largest, desk.journal.count)
        }
        #expect(largest > 1_000_000, "there was something to be left out")
        #expect(desk.journal.count < largest / 2)
        #expect(try desk.kept("call-0") != nil && desk.kept("call-1499") != nil)
        #expect(try Array(desk.records.prefix(early.count)) == early, "what is up is kept")
        first.report(.gone(.caller))
        desk.workOff()
        let kept = try #require(try desk.kept("first"))
        #expect(kept.cause == "caller" && kept.journal?.starts(with: early) == true)
    }

    @Test func anEndedCallIsInTheStoreAndItsFileGoes() throws {
        var desk: TestDesk? = try TestDesk { _ in Reply("told", admits: ["s-mila"]) }
        let folder = try #require(desk?.folder)
        let path = try #require(desk?.journalPath)
        do {
            let here = try #require(desk)
            let (_, runner) = here.call(.usual)
            here.clock.run(until: 5_000)
            runner.start()
            runner.report(.played(1, .done, milliseconds: 1_000))
            here.clock.run(until: 6_500)
            runner.report(.key(.six, during: 2))
            here.workOff()
            runner.report(.gone(.network))
            let lines = try JournalFile.read(path: path).records.map(\.bytes)
            #expect(try here.kept("call-1") == nil)
            here.workOff()
            let kept = try #require(try here.kept("call-1"))
            #expect(kept.cause == "network")
            #expect(kept.dialplan == "test@1")
            #expect(kept.students == ["s-mila"])
            #expect(kept.states == ["5000 welcome", "5000 menu", "6500 leak", "6500 tell"])
            #expect(kept.beganAt.milliseconds == TestDesk.startedAt)
            #expect(kept.endedAt.milliseconds == TestDesk.startedAt + 6_500)
            #expect(kept.records == Array(lines.joined(separator: [0x0A])))
        }
        #expect(FileManager.default.fileExists(atPath: path))
        desk = nil
        #expect(!FileManager.default.fileExists(atPath: path))
        withExtendedLifetime(folder) {}
    }

    @Test func theFileOfACallThatIsNotInTheStoreStays() throws {
        var desk: TestDesk? = try TestDesk()
        let folder = try #require(desk?.folder)
        let path = try #require(desk?.journalPath)
        do { try #require(desk).call(.usual).runner.start() }
        desk = nil
        #expect(try JournalFile.read(path: path).records.count == 2)
        withExtendedLifetime(folder) {}
    }

    /// A session may go on for weeks: its file does not grow for ever, and no call in progress is lost from it.
    @Test func aLargeFileIsEmptiedWhenAllIsInTheStore() throws {
        let desk = try TestDesk()
        let many = 1_000
        for number in 1...many {
            let (_, runner) = desk.call(.usual, id: CallID("call-\(number)"))
            Self.hold(runner)
        }
        #expect(desk.journal.count > 1_048_576)
        let (_, last) = desk.call(.usual, id: "last")
        last.start()
        desk.workOff()
        #expect(desk.journal.count < 1_048_576)
        last.report(.gone(.caller))
        desk.workOff()
        Self.hold(desk.call(.usual, id: "next").runner)
        desk.workOff()
        #expect(try desk.kept("last")?.cause == "caller")
        #expect(try desk.kept("next")?.cause == "engine")
        #expect(try desk.store.read { try CallJournal($0).recent(limit: 5_000) }.count == many + 2)
    }

    @Test func whatIsWrittenIsFlushedSoonAndOnThePool() throws {
        let desk = try TestDesk()
        let (_, runner) = desk.call(.usual)
        runner.start()
        desk.clock.run(until: JournalFlush.delay - 1)
        #expect(desk.pool.held.isEmpty)
        desk.clock.run(until: JournalFlush.delay)
        #expect(desk.pool.held.count == 1, "the disk is at work")
        runner.report(.key(.one, during: 1))
        runner.report(.key(.one, during: 1))
        desk.clock.run(until: 3 * JournalFlush.delay)
        #expect(desk.pool.held.count == 1, "one flush at a time")
        desk.workOff()
        desk.clock.run(until: 4 * JournalFlush.delay)
        #expect(desk.pool.held.count == 1, "what was written meanwhile")
        desk.workOff()
        desk.clock.run(until: 4_900)
        #expect(desk.pool.held.isEmpty, "nothing was written")
    }

    /// `/dev/full` is a full disk (full(4)).
    @Test func aJournalThatCannotBeWrittenEndsNoCall() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("full.journal")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/full")
        let desk = try TestDesk(journals: folder.path, journal: "full")
        let (leg, runner) = desk.call(.usual)
        Self.hold(runner)
        #expect(leg.takeWords().last == "hang up normal")
        desk.workOff()
        #expect(desk.log.text.contains("the journal cannot be written"))
        #expect(try desk.kept("call-1") == nil, "it waits for its journal")
        #expect(!desk.log.text.contains("0888"))
    }

    /// Held to its end by the dialplan.
    static func hold(_ runner: CallRunner) {
        runner.start()
        runner.report(.played(1, .done, milliseconds: 1_000))
        runner.report(.key(.five, during: 2))
        runner.report(.played(2, .stopped, milliseconds: 1_000))
        runner.report(.played(3, .done, milliseconds: 1_000))
    }
}
