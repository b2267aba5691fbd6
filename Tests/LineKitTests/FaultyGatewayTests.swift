import Foundation
import Support
import Testing

@testable import LineKit

/// The kit against gateways in Python: one that holds a call, and one that keeps every rule and breaks each of them when it is told to.
@Suite struct FaultyGatewayTests {
    /// Gateways that connect to the kit, one for each scene; they end with this value.
    final class Gateways: @unchecked Sendable {
        private let folder: TemporaryFolder
        private let command: (_ path: String) -> String
        private var running: [Process] = []

        init(_ command: @escaping (_ path: String) -> String) throws {
            folder = try TemporaryFolder()
            self.command = command
        }

        deinit { running.forEach { $0.terminate() } }

        func report(_ only: Set<String> = [], patience: Int = 60) throws -> KitReport {
            let path = folder.path("kit.sock")
            let kit = GatewayKit(.address(.unix(path), authorities: nil), patience: patience, patienceForFirst: 120, only: only)
            return try withExtendedLifetime(self) {
                try kit.run(ready: { _ in for _ in only.isEmpty ? GatewayScene.all : [.played] { start(path) } })
            }
        }

        private func start(_ path: String) {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "exec " + command(path) + " >/dev/null 2>&1"]
            if (try? process.run()) != nil { running.append(process) }
        }
    }

    static func faulty(_ fault: String) throws -> Gateways {
        try Gateways { "python3 \(LineKitTests.python)/faulty.py \(fault) \($0)" }
    }

    /// Whether its transfers are answered or not.
    @Test(.timeLimit(.minutes(20)), arguments: ["answered", "no-answer"]) func pythonGatewayKeepsEveryRule(transfer: String) async throws {
        let report = try await onThread {
            try Gateways {
                "python3 \(LineKitTests.python)/gateway.py --to 1 --keys 5 --settle 600 --transfer \(transfer) --socket \($0)"
            }.report()
        }
        #expect(report.results.filter { $0.outcome != .passed } == [], "\(report.text)")
        #expect(report.results.map(\.name) == GatewayKit.rules.map(\.name))
    }

    @Test(.timeLimit(.minutes(20))) func withoutAFaultItKeepsEveryRule() async throws {
        let report = try await onThread { try Self.faulty("none").report() }
        #expect(report.results.filter { $0.outcome != .passed } == [], "\(report.text)")
        #expect(report.results.map(\.name) == GatewayKit.rules.map(\.name))
    }

    /// On its streams a gateway has one connection: it can't resume.
    @Test(.timeLimit(.minutes(20))) func onItsStreamsItDoesNotResume() async throws {
        let report = try await onThread { try GatewayKit(.command("exec python3 \(LineKitTests.python)/faulty.py")).run() }
        #expect(report.breaches == [], "\(report.text)")
        let resuming = (GatewayScene.resumed.steps + GatewayScene.misled.steps).map(\.name)
        #expect(report.results.filter { $0.outcome == .skipped }.map(\.name) == resuming)
    }

    @Test(.timeLimit(.minutes(20)), arguments: ["false", "exec sleep 1", "exec /nonexistent"]) func whoNeverSaysHelloIsNotMet(
        command: String
    ) async throws {
        await #expect(throws: KitUnreachable.self) {
            try await onThread { try GatewayKit(.command(command), patience: 2, patienceForFirst: 2).run() }
        }
    }

    @Test(.timeLimit(.minutes(20))) func oneThatDiesAtItsSecondConnectionBreaksTheRules() async throws {
        let folder = try TemporaryFolder()
        let mark = folder.path("met")
        let command = "if [ -e \(mark) ]; then exit 139; fi; : > \(mark); exec python3 \(LineKitTests.python)/faulty.py"
        let report = try await onThread { try GatewayKit(.command(command), patience: 60, patienceForFirst: 60).run() }
        #expect(report.breaches == GatewayScene.all.dropFirst().compactMap(\.steps.first?.name), "\(report.text)")
    }

    /// What it does wrongly, and the check that says so.
    static let faults: [(fault: String, check: String)] = [
        ("no-hello", "hello-first"), ("speaks-early", "hello-alone"), ("speaks-raw", "line-spelt"), ("misspells", "line-known"),
        ("rings-twice", "ring-once"), ("unknown-call", "report-known"), ("key-before-answer", "key-after-answer"),
        ("key-of-no-play", "key-play"), ("ends-twice", "played-once"), ("backwards", "played-in-order"),
        ("wrong-length", "played-length"), ("reads-no-escapes", "play-done"), ("knows-no-new-keys", "play-done"),
        ("plays-what-is-not", "play-failed"), ("stops-all", "stop-one"), ("answers-a-stop-of-nothing", "stop-nothing"),
        ("answers-errors", "error-not-answered"), ("speaks-after-gone", "gone-last"), ("plays-after-gone", "order-after-gone"),
        ("no-ping", "beat-asks"), ("stereo", "record-ends"), ("never-stops-recording", "record-stop"), ("records-nowhere", "record-failed"),
        ("returns-unanswered", "transfer-ends"), ("keys-while-bridged", "key-bridged"), ("miscounts", "resume-asks"),
        ("says-all-again", "resume-again"), ("never-holds-back", "resume-holds-back"), ("mourns-aloud", "resume-lost"),
        ("leaves-without-a-ring", "ring"), ("refuses-hangup-after-stop", "stopped-gone"), ("refuses-reject", "reject-gone"),
        ("refuses-hangup-after-record", "recorded-gone"), ("one-transfer-a-call", "transfer-stop"),
        ("refuses-hangup-after-transfer", "transferred-gone"), ("counts-cut-lines", "resume-orders"),
        ("believes-counts", "resume-false-count"),
    ]

    /// The same, where the check waits for what never comes.
    static let silences: [(fault: String, check: String)] = [
        ("strange-end", "played-once"), ("forgets-an-end", "play-queue"), ("never-stops", "stop-all"), ("no-pong", "ping-answered"),
        ("never-gone", "hangup-gone"), ("waits-for-ever", "beat-lost"), ("forgets-recordings", "record-ends"),
        ("records-at-once", "record-waits"), ("never-returns", "transfer-ends"), ("comes-back-anew", "resume-asks"),
        ("says-nothing-again", "resume-again"), ("never-acknowledges", "resume-ack"), ("returns-twice", "order-ends"),
    ]

    @Test(.serialized, .timeLimit(.minutes(20)), arguments: faults.indices) func faultIsNamed(index: Int) async throws {
        try await expect(Self.faults[index], patience: 60)
    }

    @Test(.serialized, .timeLimit(.minutes(20)), arguments: silences.indices) func silenceIsNamed(index: Int) async throws {
        try await expect(Self.silences[index], patience: 4)
    }

    @Test func everyRuleHasAFault() { #expect(Set((Self.faults + Self.silences).map(\.check)) == Set(GatewayKit.rules.map(\.name))) }

    private func expect(_ case: (fault: String, check: String), patience: Int) async throws {
        let (fault, check) = `case`
        let report = try await onThread { try Self.faulty(fault).report([check], patience: patience) }
        #expect(report.breaches.contains(check), "\(report.text)")
    }
}
