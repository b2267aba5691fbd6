import Foundation
import Support
import Testing

/// The built program is killed at the writes to its store with which an entry becomes an SMS: nothing that was accepted is lost, nothing is
/// handed over twice, and what nobody can know is shown as in doubt.
@Suite(.serialized) struct KilledOutboxTests {
    final class Bench {
        let school: SmallSchool
        let sink: SMSSink
        let killSwitch: KillSwitch
        private let token: String
        private var service: RunningService?
        private var round = 0
        private(set) var kills = 0

        init() throws {
            school = try SmallSchool()
            sink = try SMSSink()
            killSwitch = try KillSwitch(school.folder, files: "schoolbell.sqlite-wal")
            token = try EntrySender.token(school)
            try school.folder.write("schoolbell.yaml", sink.settings)
            try school.folder.write("more/recipients.csv", "student_id,kind,way,address,language\ns-1,remark,sms,0888100001,en\n")
            try #require(school.run(["import", "$HERE/more"]).status == 0)
        }

        /// What came of one entry: in which state its notice is, and how often its text was handed over.
        struct Outcome: Equatable {
            var state: String
            var handed: Int
        }

        /// Posts an entry; a service that is killed over it is started again, and what it did not accept is posted again.
        func hold(killedAt write: Int?, _ moment: KillSwitch.Moment = .before) throws -> Outcome {
            round += 1
            try start()
            let text = "round \(round)."
            killSwitch.arm(at: write, moment)
            var isAccepted = post(text)
            // It may be killed before it has accepted the entry, or after.
            while try eventually(within: 300, { try isDead || isSettled(isAccepted) }), isDead {
                kills += 1
                try start()
                if !isAccepted { isAccepted = post(text) }
            }
            return Outcome(state: try state(), handed: try sink.drained().count { $0.text.hasSuffix(text) })
        }

        private var isDead: Bool { service?.program.isRunning == false }

        private func start() throws {
            guard service == nil || isDead else { return }
            killSwitch.arm(at: nil)
            service?.program.wait()
            let environment = killSwitch.environment.merging(["KANNEL_PASSWORD": "a-password-of-the-test"]) { own, _ in own }
            service = try RunningService(school, ["--config", school.folder.path("schoolbell.yaml")], environment: environment)
        }

        private func post(_ text: String) -> Bool {
            let entry = """
                {"type":"remark","entry_id":"r-\(round)","student_id":"s-1","date":"2026-11-20","kind":"remark","text":"\(text)",\
                "entered_at":"2026-11-20T18:00:00+02:00"}
                """
            return (try? EntrySender(school).post(entry, token: token))?.status == 202
        }

        /// The newest notice is neither waiting nor being handed over, and it is this round's.
        private func isSettled(_ isAccepted: Bool) throws -> Bool {
            try isAccepted && notices().count == round && !["queued", "claimed"].contains(state())
        }

        private func state() throws -> String {
            let states = ["queued", "claimed", "doubtful", "sent", "accepted", "failed", "delivered", "dropped"]
            return try notices().first?.split(separator: " ").map(String.init).first(where: states.contains) ?? "none"
        }

        private func notices() throws -> [String] {
            try school.run(["notices", "list", "--limit", "100000"]).output.split(separator: "\n").dropFirst().map(String.init)
        }
    }

    /// All in a long run, six in each.
    private static func kills(_ writes: Int) -> [(write: Int, moment: KillSwitch.Moment)] {
        guard let part = SoakPart.own else {
            return (0..<6).map { 1 + writes * $0 / 6 }.map { ($0, [.before, .after, .half][$0 % 3]) }
        }
        return part.part(of: (1...writes).flatMap { write in KillSwitch.Moment.allCases.map { (write, $0) } })
    }

    @Test(.timeLimit(.minutes(60))) func killedAtItsWritesItSendsOnce() async throws {
        try await onThread {
            let bench = try Bench()
            #expect(try bench.hold(killedAt: nil) == Bench.Outcome(state: "sent", handed: 1))
            let writes = bench.killSwitch.writes
            try #require(writes > 6, "the entry with its notice, the claim, and what came of it")
            for (write, moment) in Self.kills(writes) {
                let outcome = try bench.hold(killedAt: write, moment)
                let isRight = outcome == Bench.Outcome(state: "sent", handed: 1) || outcome.state == "doubtful" && outcome.handed <= 1
                #expect(isRight, "killed \(moment) write \(write) of \(writes): \(outcome)")
            }
            #expect(bench.kills > 0)
            print("\(bench.kills) kills at \(writes) writes of the store")
        }
    }
}
