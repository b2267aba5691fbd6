import CallCore
import Dialplans
import Foundation
import Storage
import Support
import Testing

@testable import Gateways
@testable import Switchboard

/// The connection breaks before and after every line, and the engine is killed at every write of its journal: every caller hears and keys
/// the same as without it.
@Suite struct BreakableLineTests {
    /// All of a call that somebody could notice.
    struct Outcome: Equatable {
        var heard: [String]
        var codes: [String]
        var notes: [Note]
        var cause: String?
        var states: [String]
    }

    /// One store for all calls of a test.
    final class Bench {
        let folder: TemporaryFolder
        let store: Store
        private var held = 0

        init() throws {
            folder = try TemporaryFolder()
            store = try Store.open(folder: folder.path("data"))
        }

        func hold(_ script: CallerScript, _ faults: Set<BreakableLine.Fault> = []) throws -> (line: BreakableLine, outcome: Outcome) {
            held += 1
            let journals = folder.path("journal-\(held)")
            try FileManager.default.createDirectory(atPath: journals, withIntermediateDirectories: true)
            let call = CallID("call-\(held)")
            let line = try BreakableLine(script, faults: faults, store: store, journals: journals, call: call)
            let heard = try line.hold()
            let kept = try store.read { try CallJournal($0).find(call.rawValue) }
            let text = String(decoding: kept?.records ?? [], as: UTF8.self)
            #expect(!text.contains("48392017") && !text.contains("\n~"), "no digit of a code is kept, sealed or not")
            #expect(JournalRecovery.files(in: journals).isEmpty, "the call is in the store, and its file gone")
            let states = (kept?.states ?? []).compactMap { $0.split(separator: " ").last.map(String.init) }
            return (line, Outcome(heard: heard, codes: line.deeds.codes, notes: line.deeds.notes, cause: kept?.cause, states: states))
        }
    }

    @Test func theCallsGoTheirWay() throws {
        let bench = try Bench()
        let (_, outcome) = try bench.hold(.usual)
        #expect(outcome.heard == ["welcome", "menu", "enter-code", "menu", "tell", "menu", "bye"])
        #expect(outcome.codes == ["48392017"] && outcome.cause == "engine")
        #expect(try bench.hold(CallerScript([("menu", "h")])).outcome.cause == "caller")
    }

    @Test(arguments: CallerScript.all) func cutBeforeAndAfterEveryLine(script: CallerScript) throws {
        let bench = try Bench()
        let (clean, wanted) = try bench.hold(script)
        #expect(clean.lines > 8)
        for line in 1...clean.lines {
            for arrives in [false, true] {
                let (cut, outcome) = try bench.hold(script, [.cut(line: line, arrives: arrives)])
                #expect(outcome == wanted, "line \(line) of \(cut.lines), which \(arrives ? "came" : "did not come")")
            }
        }
    }

    @Test(arguments: CallerScript.all) func killedAtEveryWrite(script: CallerScript) throws {
        let bench = try Bench()
        let (clean, wanted) = try bench.hold(script)
        #expect(clean.writes > 1)
        for write in 1...clean.writes {
            for isWritten in [false, true] {
                let (killed, outcome) = try bench.hold(script, [.kill(write: write, isWritten: isWritten)])
                #expect(killed.kills == 1 && outcome == wanted, "write \(write) of \(clean.writes), \(isWritten ? "after" : "before") it")
            }
        }
    }

    /// What came while the journal could not be written is not acknowledged: it comes again after a kill. Only where orders were said meanwhile
    /// the call cannot go on.
    @Test(arguments: [50, 150, 450, 900, 1_200]) func killedOnAFullDisk(after time: Milliseconds) throws {
        let bench = try Bench()
        let (clean, wanted) = try bench.hold(.usual)
        var wentOn = 0
        for write in 1...clean.writes {
            let (line, outcome) = try bench.hold(.usual, [.full(write: write, killedAfter: time)])
            guard line.disk != .wasFull(.said) else { continue }
            wentOn += 1
            #expect(outcome == wanted, "full from write \(write) of \(clean.writes)")
        }
        #expect(wentOn > 0, "a digit of a code brings no order")
    }

    /// The wire breaks meanwhile: what the engine has taken and could not write down is not told to have come, and taken once only.
    @Test(arguments: Array(stride(from: 4, through: 48, by: 2))) func cutAndKilledOnAFullDisk(line: Int) throws {
        let bench = try Bench()
        let (clean, wanted) = try bench.hold(.usual)
        for write in 1...clean.writes {
            let faults: Set<BreakableLine.Fault> = [.full(write: write, killedAfter: 450), .cut(line: line, arrives: true)]
            let (held, outcome) = try bench.hold(.usual, faults)
            guard held.disk != .wasFull(.said) else { continue }
            #expect(outcome == wanted, "full from write \(write) of \(clean.writes)")
        }
    }

    /// Kills and cuts by chance, several in a call.
    @Test func killedAndCutByChance() throws {
        let bench = try Bench()
        var chance = Chance(seed: 7)
        let rounds = ProcessInfo.processInfo.environment["SCHOOLBELL_SOAK"] == nil ? 20 : 1_000
        for round in 1...rounds {
            let script = CallerScript.all[Int.random(in: CallerScript.all.indices, using: &chance)]
            let wanted = try bench.hold(script).outcome
            var faults: Set<BreakableLine.Fault> = []
            for _ in 1...3 {
                faults.insert(.kill(write: .random(in: 1...30, using: &chance), isWritten: .random(using: &chance)))
                faults.insert(.cut(line: .random(in: 1...60, using: &chance), arrives: .random(using: &chance)))
            }
            #expect(try bench.hold(script, faults).outcome == wanted, "round \(round): \(faults)")
        }
    }
}
