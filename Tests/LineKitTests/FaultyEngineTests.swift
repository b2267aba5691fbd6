import Foundation
import Support
import Testing

@testable import LineKit

/// The kit against an engine in Python that keeps every rule, and breaks each of them when it is told to.
@Suite struct FaultyEngineTests {
    /// An engine on a socket of a folder; it ends with this value.
    final class Engine: @unchecked Sendable {
        let folder: TemporaryFolder
        let place: KitPlace
        private let process: Process
        private let input = Pipe()

        init(_ fault: String) throws {
            folder = try TemporaryFolder()
            let path = folder.path("e.sock")
            place = .address(.unix(path), authorities: nil)
            process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3", "\(LineKitTests.python)/faulty_engine.py", path, fault]
            process.standardInput = input
            process.standardError = FileHandle.nullDevice
            try process.run()
            try #require(eventually(within: 60) { FileManager.default.fileExists(atPath: path) })
        }

        deinit { process.terminate() }

        func report(_ only: Set<String> = [], patience: Int = 60) throws -> KitReport {
            try withExtendedLifetime(self) {
                try EngineKit(place, token: "opensesame-opensesame", patience: patience, patienceForFirst: 60, only: only).run()
            }
        }
    }

    @Test(.timeLimit(.minutes(20))) func withoutAFaultItKeepsEveryRule() async throws {
        let report = try await onThread { try Engine("none").report() }
        #expect(report.results.filter { $0.outcome != .passed } == [], "\(report.text)")
        #expect(report.results.map(\.name) == EngineKit.rules.map(\.name))
    }

    /// What it does wrongly, by the check that says so.
    static let faults: [(check: String, fault: String)] = [
        ("hello-answered", "received-one"), ("hello-beat", "beat-of-its-own"), ("hello-versions", "first-version-only"),
        ("hello-no-version", "takes-any-version"), ("hello-faulty", "takes-faulty-hello"), ("hello-twice", "greets-twice"),
        ("hello-abilities", "refuses-new-abilities"), ("hello-sessions", "one-name"), ("hello-token", "takes-any-token"),
        ("line-empty", "answers-empty-lines"), ("line-cr", "keeps-cr"), ("line-spaces", "single-spaces"),
        ("line-in-pieces", "one-read-one-line"), ("line-longest", "short-lines"), ("line-too-long", "ends-on-long-lines"),
        ("line-unknown-key", "refuses-new-keys"), ("line-raw-utf8", "ascii-only"), ("fault-parse", "takes-nul"),
        ("fault-missing", "forgives-missing"), ("fault-bad", "forgives-bad"), ("fault-not-answered", "answers-errors"),
        ("fault-crossing", "counts-crossing"), ("ring-decided", "decides-twice"), ("ring-name", "short-names"),
        ("ring-withheld", "wants-from"), ("call-gone", "speaks-after-gone"), ("call-causes", "few-causes"),
        ("call-rejected", "hears-after-reject"), ("key-kinds", "no-letters"), ("key-strange-play", "trusts-plays"),
        ("play-numbered", "counts-from-0"), ("play-url", "files-for-all"), ("play-sound", "stereo"), ("play-text", "always-text"),
        ("play-failed", "refuses-failures"),
        ("orders-as-able", "records-anyway"), ("beat-asks", "pings-early"), ("beat-any-line", "hears-only-words"),
        ("bye-unknown", "known-reasons-only"), ("resume-goes-on", "forgets-the-count"), ("resume-again", "says-all-again"),
        ("resume-false-count", "believes-counts"), ("resume-stranger", "lets-anybody-in"), ("resume-holds-back", "never-holds-back"),
        ("resume-over", "lives-after-bye"),
    ]

    /// The same, where the check waits for what never comes.
    static let silences: [(check: String, fault: String)] = [
        ("hello-first", "takes-anything-first"), ("hello-silence", "waits-for-ever"), ("line-escapes", "reads-no-escapes"),
        ("fault-unknown-verb", "takes-engine-verbs"), ("fault-hundred", "forgives-faults"), ("ring-many", "forgets-rings"),
        ("ring-twice", "takes-second-ring"), ("call-unknown", "silent-of-strangers"), ("play-strange", "forgives-strange-ends"),
        ("ping-answered", "no-pong"), ("beat-lost", "never-gives-up"), ("bye-ends", "stays-after-bye"),
        ("resume-ack", "never-acknowledges"), ("resume-false-ack", "believes-acks"), ("resume-replaced", "keeps-both"),
    ]

    @Test(.serialized, .timeLimit(.minutes(20)), arguments: faults.indices) func faultIsNamed(index: Int) async throws {
        try await expect(Self.faults[index], patience: 60)
    }

    @Test(.serialized, .timeLimit(.minutes(20)), arguments: silences.indices) func silenceIsNamed(index: Int) async throws {
        try await expect(Self.silences[index], patience: 3)
    }

    @Test func everyRuleHasAFault() { #expect(Set((Self.faults + Self.silences).map(\.check)) == Set(EngineKit.rules.map(\.name))) }

    private func expect(_ case: (check: String, fault: String), patience: Int) async throws {
        let (check, fault) = `case`
        let report = try await onThread { try Engine(fault).report([check], patience: patience) }
        #expect(report.breaches == [check], "\(report.text)")
    }
}
