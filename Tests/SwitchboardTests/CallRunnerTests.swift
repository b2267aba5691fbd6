import CallCore
import Dialplans
import Gateways
import Support
import Testing

@testable import Switchboard

@Suite struct CallRunnerTests {
    static let leak: @Sendable (Query) -> Reply = { _ in
        Reply("told", gives: ["secret-mark": Value(.mark(scale: "bg", symbol: "2"), about: "s-mila")])
    }

    @Test func ordersFollowEventsInTheirRow() throws {
        let desk = try TestDesk()
        let (leg, runner) = desk.call(.usual)
        runner.start()
        #expect(leg.takeWords() == ["answer", "play 1 welcome"])
        runner.report(.played(1, .done, milliseconds: 1_000))
        #expect(leg.takeWords() == ["play 2 menu"])
        runner.report(.key(.five, during: 2))
        #expect(leg.takeWords() == ["stop 2", "play 3 bye"])
        runner.report(.played(2, .stopped, milliseconds: 10))
        runner.report(.played(3, .done, milliseconds: 1_000))
        #expect(leg.takeWords() == ["hang up normal"])
        runner.report(.gone(.engine))
        runner.report(.key(.one, during: nil))
        #expect(leg.takeWords().isEmpty)
        #expect(runner.current.outcome == .engine)
    }

    /// A telephone that plays in no time reports within the order.
    @Test func whatIsReportedWithinAnOrderWaitsItsTurn() throws {
        let desk = try TestDesk()
        let (leg, runner) = desk.call(.usual)
        leg.whenPerforming = { [unowned leg] orders in
            for case .play(let play) in orders {
                leg.receiver?.report(.played(play.number, .done, milliseconds: 0))
                if play.number == 2 { leg.receiver?.report(.key(.five, during: nil)) }
            }
        }
        runner.start()
        #expect(leg.takeWords() == ["answer", "play 1 welcome", "play 2 menu", "play 3 bye", "hang up normal"])
        let steps = try desk.records.compactMap { if case .stepped(let step) = $0 { step.event } else { nil } }
        #expect(
            steps == [
                .plain(.rang), .plain(.line(.played(1, .done, milliseconds: 0))), .plain(.line(.played(2, .done, milliseconds: 0))),
                .plain(.line(.key(.five, during: nil))), .plain(.line(.played(3, .done, milliseconds: 0))),
            ])
    }

    @Test func aReplyThatComesAfterTheEndChangesNothing() throws {
        let desk = try TestDesk(services: Self.leak)
        let (leg, runner) = desk.call(.usual)
        reach("menu", runner, leg)
        runner.report(.key(.six, during: 2))
        _ = leg.takeWords()
        runner.report(.gone(.caller))
        let ended = try desk.records
        desk.workOff()
        #expect(leg.takeWords().isEmpty)
        #expect(try desk.records == ended)
        #expect(runner.current.outcome == .caller)
    }

    /// Nothing is said of a child to whom the call is not admitted, and the log holds nothing of it either.
    @Test func theGuardStandsEvenBehindAWrongDialplan() throws {
        let desk = try TestDesk(services: Self.leak)
        let (leg, runner) = desk.call(.usual)
        reach("menu", runner, leg)
        runner.report(.key(.six, during: 2))
        _ = leg.takeWords()
        desk.workOff()
        #expect(leg.takeWords() == ["play 4 sorry"])
        runner.report(.played(4, .done, milliseconds: 1))
        #expect(leg.takeWords() == ["hang up error"])
        #expect(runner.current.outcome == .guard)
        #expect(desk.log.text.contains("to whom the call is not admitted"))
        for word in ["s-mila", "mark", "bg", "0888"] { #expect(!desk.log.text.contains(word), "\(desk.log.text)") }
    }

    @Test func nothingIsWhisperedOfAStrangersChild() throws {
        let desk = try TestDesk(services: Self.leak)
        let (leg, runner) = desk.call(.usual)
        reach("menu", runner, leg)
        runner.report(.key(.seven, during: 2))
        _ = leg.takeWords()
        desk.workOff()
        #expect(leg.takeWords() == ["transfer 1"])
        #expect(desk.log.text.contains("to whom the call is not admitted"))
    }

    @Test func aPlayThatIsNotMadeYetIsStoppedByNotOrderingIt() throws {
        let desk = try TestDesk(voice: TestVoice(slow: ["menu"]))
        let (leg, runner) = desk.call(.usual)
        runner.start()
        runner.report(.played(1, .done, milliseconds: 1_000))
        _ = leg.takeWords()
        runner.report(.key(.five, during: nil))
        desk.workOff()
        #expect(leg.takeWords() == ["stop 2", "play 3 bye"])
        runner.report(.played(3, .done, milliseconds: 1_000))
        #expect(leg.takeWords() == ["hang up normal"])
    }

    @Test func whatIsMadeAfterTheEndIsNotOrdered() throws {
        let desk = try TestDesk(voice: TestVoice(slow: ["welcome"]))
        let (leg, runner) = desk.call(.usual)
        runner.start()
        runner.report(.gone(.caller))
        desk.workOff()
        #expect(leg.takeWords() == ["answer"])
    }

    @Test func thePersonHearsTheWhisperAfterWhatWasOrderedBefore() throws {
        let desk = try TestDesk()
        let (leg, runner) = desk.call(.usual)
        reach("menu", runner, leg)
        runner.report(.key(.four, during: 2))
        #expect(leg.takeWords() == ["stop 2"])
        desk.workOff()
        #expect(leg.takeWords() == ["transfer 1 whispering whisper"])
    }

    /// The caller turns back, or hangs up, while the whisper is being made.
    @Test(arguments: [LineEvent.key(.star, during: nil), .gone(.caller)])
    func aTransferThatIsTakenBackIsNeverOrdered(event: LineEvent) throws {
        let desk = try TestDesk()
        let (leg, runner) = desk.call(.usual)
        reach("menu", runner, leg)
        runner.report(.key(.four, during: 2))
        runner.report(event)
        desk.workOff()
        #expect(!leg.takeWords().contains { $0.hasPrefix("transfer") })
    }

    @Test func aRecordingHasItsPlaceInTheFolder() throws {
        let desk = try TestDesk()
        let (leg, runner) = desk.call(.usual)
        reach("menu", runner, leg)
        runner.report(.key(.three, during: 2))
        let recordings = leg.orders.compactMap { if case .record(let recording) = $0 { recording } else { nil } }
        #expect(recordings.map(\.path) == [desk.folder.path("recordings") + "/call-1-1.wav"])
        #expect(recordings.first?.limit == 60_000)
        #expect(leg.takeWords() == ["stop 2", "record 1"])
    }

    @Test func afterTheEndNothingWaitsAndNothingIsKept() throws {
        let desk = try TestDesk()
        weak var oldLeg: TestLeg?
        weak var oldRunner: CallRunner?
        do {
            let (leg, runner) = desk.call(.usual)
            reach("menu", runner, leg)
            (oldLeg, oldRunner) = (leg, runner)
            runner.report(.key(.five, during: 2))
            runner.report(.played(3, .done, milliseconds: 1_000))
            #expect(runner.current.isOver)
        }
        desk.workOff()
        #expect(oldLeg == nil && oldRunner == nil)
        // The flush of the journal is the only thing left to do.
        desk.clock.run(until: JournalFlush.delay)
        desk.workOff()
        #expect(desk.clock.isIdle)
    }

    @Test func aRunnerThatIsLetGoInTheMiddleLeavesNothingRunning() throws {
        let desk = try TestDesk(voice: TestVoice(slow: ["menu"]))
        weak var oldRunner: CallRunner?
        do {
            let (leg, runner) = desk.call(.usual)
            runner.start()
            runner.report(.played(1, .done, milliseconds: 1_000))
            oldRunner = runner
            leg.receiver = nil
        }
        #expect(oldRunner == nil)
        desk.workOff()
        desk.clock.run(until: 3_600_000)
        desk.workOff()
        #expect(desk.clock.isIdle)
    }

    private func reach(_ state: StateName, _ runner: CallRunner, _ leg: TestLeg) {
        runner.start()
        runner.report(.played(1, .done, milliseconds: 1_000))
        #expect(runner.current.stateName == state)
        _ = leg.takeWords()
    }
}
