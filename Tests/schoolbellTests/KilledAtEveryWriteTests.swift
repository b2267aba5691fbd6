import Foundation
import Support
import Testing

/// The built program is killed at every write of its journal: every caller hears and keys the same as without it, and what was promised
/// is there once.
@Suite(.serialized) struct KilledAtEveryWriteTests {
    private static let wantedKills = 1_000
    /// All in a long run, a few in each.
    static let isLong = SoakPart.own != nil

    /// One call after another on one service, and what has come of them.
    final class Bench {
        let service: KilledService
        private var held: [(call: KilledCall, family: KilledFamily, outcome: KilledService.Outcome, what: String)] = []

        init(families: Int) throws { service = try KilledService(families: families) }

        /// - Returns: whether it was killed in it.
        @discardableResult
        func hold(_ call: KilledCall, _ what: String, at write: Int? = nil, _ moment: KillSwitch.Moment = .before) throws -> Bool {
            let (family, outcome): (KilledFamily, KilledService.Outcome)
            do {
                (family, outcome) = try service.hold(call, killedAt: write, moment)
            } catch {
                throw Stuck(call: call.testDescription, what: what, error: error)
            }
            held.append((call, family, outcome, what))
            return write.map { service.killSwitch.writes >= $0 } ?? false
        }

        /// A call that did not come to its end.
        struct Stuck: Error {
            let call: String
            let what: String
            let error: any Error
        }

        /// A caller was told that something is not possible now.
        var wasTooSlow: Bool { held.contains { $0.outcome.heard.contains { $0.contains("Съжаляваме") } } }

        /// The calls that came out otherwise than the first of their kind, which nothing befell.
        func differences() throws -> [String] {
            let remembered = try service.remembered(held.map { ($0.call, $0.family) })
            var wanted: [String: KilledService.Outcome] = [:]
            return zip(held, remembered).compactMap { held, remembered in
                var outcome = held.outcome
                outcome.remembered = remembered
                let right = wanted[held.call.testDescription] ?? outcome
                wanted[held.call.testDescription] = right
                let isOnce = outcome.complaints == [] && remembered.count { $0.hasPrefix("call ") } == held.call.calls
                return outcome == right && isOnce ? nil : "\(held.call.testDescription), \(held.what): \(outcome), not \(right)"
            }
        }
    }

    /// Three writes of one call: while a code is keyed, after it, and about when the subscription is written.
    @Test(.timeLimit(.minutes(20)), .enabled(if: !isLong)) func killedAtSomeWrites() async throws {
        let (kills, differences) = try await onThread {
            var bench = try Bench(families: 8)
            var kills = try Self.killThrice(bench)
            // On a busy machine a service may take longer than a caller is asked to wait: another call, which proves nothing.
            for _ in 1..<5 where bench.wasTooSlow {
                bench = try Bench(families: 8)
                kills = try Self.killThrice(bench)
            }
            return (kills, try bench.differences())
        }
        // Events that come together share a write, so that a call on a busy machine may end before the write at which it was to be killed.
        #expect(kills > 0)
        #expect(differences == [])
    }

    private static func killThrice(_ bench: Bench) throws -> Int {
        let call = KilledCall.all[0]
        try bench.hold(call, "alive")
        let writes = bench.service.killSwitch.writes
        let moments: [(Int, KillSwitch.Moment)] = [(writes / 3, .after), (writes / 2, .half), (writes * 3 / 4, .before)]
        return try moments.count { write, moment in
            try bench.hold(call, "\(moment) write \(write) of \(writes)", at: write, moment)
        }
    }

    @Test(.timeLimit(.minutes(600)), .enabled(if: isLong), arguments: KilledCall.all) func killedAtEveryWrite(call: KilledCall) async throws
    {
        let differences = try await onThread {
            let bench = try Bench(families: 500)
            try bench.hold(call, "alive")
            let writes = bench.service.killSwitch.writes
            let kills = KillSwitch.Moment.allCases.flatMap { moment in (1..<(writes + 1)).map { (write: $0, moment: moment) } }
            for (write, moment) in SoakPart.own?.part(of: kills) ?? [] {
                try bench.hold(call, "\(moment) write \(write) of \(writes)", at: write, moment)
            }
            print("\(call.testDescription): \(bench.service.kills) kills at \(writes) writes")
            return try bench.differences()
        }
        #expect(differences == [])
    }

    /// Several kills in a call, where chance will have them.
    @Test(.timeLimit(.minutes(600)), .enabled(if: isLong)) func killedByChance() async throws {
        let (kills, differences) = try await onThread {
            let bench = try Bench(families: 2_000)
            for call in KilledCall.all { try bench.hold(call, "alive") }
            let part = SoakPart.own ?? .whole
            let wanted = Self.wantedKills / part.count
            var chance = Chance(seed: UInt64(10 + part.number))
            // Kills that are due after a call's last write do not happen.
            for round in 1...(2_000 - KilledCall.all.count) where bench.service.kills < wanted {
                let call = chance.one(of: KilledCall.all)
                let kills = (0..<3).map { _ in (write: 1 + chance.below(20), moment: chance.one(of: KillSwitch.Moment.allCases)) }
                bench.service.again = Array(kills.dropFirst())
                try bench.hold(call, "round \(round): \(kills)", at: kills[0].write, kills[0].moment)
                bench.service.again = []
            }
            return (bench.service.kills, try bench.differences())
        }
        print("\(kills) kills by chance")
        #expect(kills >= Self.wantedKills / (SoakPart.own ?? .whole).count)
        #expect(differences == [])
    }
}
