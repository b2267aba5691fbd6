import CallCore
import Console
import Dialplans
import Testing

@Suite struct ScriptedCallerTests {
    /// An engine that says prompt after prompt: each key ends what sounds and begins the next.
    private func run(_ script: String, promptLength: Int = 2_000, answers: Bool = true) throws -> [String] {
        let bench = Bench()
        var number = 1
        bench.react = { [unowned bench] event in
            guard case .key = event else { return [] }
            number += 1
            return [.stop(nil), bench.play(number, promptLength)]
        }
        let caller = ScriptedCaller(try KeyScript(parsing: script), leg: bench.leg, clock: bench.clock)
        if answers { bench.leg.perform([.answer, bench.play(1, promptLength)]) }
        withExtendedLifetime(caller) { bench.clock.run(limit: 600_000) { !bench.leg.isOver } }
        return bench.reports
    }

    @Test func listensAndHangsUp() throws {
        #expect(try run("") == ["2000 played 1 done 2000", "5000 gone caller"])
    }

    @Test func waitsForPrompts() throws {
        #expect(
            try run("w 5 w #") == [
                "2000 played 1 done 2000", "2050 key 5", "4050 played 2 done 2000", "4100 key #", "6100 played 3 done 2000",
                "9100 gone caller",
            ])
    }

    @Test func bargesInWithKeysInARow() throws {
        #expect(
            try run("w1 12") == [
                "1000 key 1 during 1", "1000 played 1 stopped 1000", "1120 key 2 during 2", "1120 played 2 stopped 120",
                "3120 played 3 done 2000", "6120 gone caller",
            ])
    }

    @Test func waitsASecondForWhatFollowsAKey() throws {
        let bench = Bench()
        bench.react = { [unowned bench] event in
            guard case .key(.one, _) = event else { return [] }
            // The engine thinks for 600 ms.
            bench.clock.schedule(after: 600) { bench.leg.perform([bench.play(1, 1_000)]) }
            return []
        }
        let caller = ScriptedCaller(try KeyScript(parsing: "1 w 2"), leg: bench.leg, clock: bench.clock)
        bench.leg.perform([.answer])
        withExtendedLifetime(caller) { bench.clock.run(limit: 600_000) { !bench.leg.isOver } }
        #expect(bench.reports == ["0 key 1", "1600 played 1 done 1000", "1650 key 2", "4650 gone caller"])
    }

    @Test func givesUpWhereNobodyAnswers() throws {
        #expect(try run("1", answers: false) == ["60000 gone caller"])
    }

    @Test func sameScriptGoesTheSameWay() throws {
        #expect(try run("w 1 2 w3 3 w *") == run("w 1 2 w3 3 w *"))
    }
}
