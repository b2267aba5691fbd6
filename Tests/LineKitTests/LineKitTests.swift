import CallCore
import Foundation
import Gateways
import Logging
import NIOCore
import NIOPosix
import Support
import Testing

@testable import LineKit

/// The kit against the engine of this house, against gateways in Python that keep the protocol, and against one that does not.
@Suite struct LineKitTests {
    static let python = Program.root.appendingPathComponent("Tests/PythonGateway").path

    @Test(arguments: [
        ("unix:/run/a.sock", KitAddress.unix("/run/a.sock")), ("tcp:localhost:5095", .tcp(host: "localhost", port: 5_095)),
        ("tcp:[::1]:5095", .tcp(host: "::1", port: 5_095)), ("tls:line.example.org:5096", .tls(host: "line.example.org", port: 5_096)),
    ]) func address(text: String, address: KitAddress) { #expect(KitAddress(text) == address) }

    @Test(arguments: ["", "unix:", "tcp:host", "tcp::1", "tcp:host:99999", "udp:host:1", "/run/a.sock"]) func noAddress(text: String) {
        #expect(KitAddress(text) == nil)
    }

    @Test func documentHasEveryCheckWithItsRule() throws {
        let page = try String(contentsOf: Program.root.appendingPathComponent("docs/line-kit.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
        #expect(rows == (EngineKit.rules + GatewayKit.rules).map { "| `\($0.name)` | \($0.rule) |" })
    }

    /// Runs what waits on a thread of its own: it takes no turn from other tests.
    static func aside<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
        }
    }

    // MARK: Engines

    /// Answers every call but those to 0, plays two clips, and takes everything.
    final class Answering: RingReceiver, LegReceiver {
        private let clip: Clip
        private var leg: (any Leg)?

        init(_ path: String) { clip = Clip(path: path, milliseconds: 500, text: "Добър ден") }

        func ring(_ leg: any Leg) -> (any LegReceiver)? {
            guard leg.offer.to != "0" else {
                leg.perform([.reject(.barred)])
                return nil
            }
            let call = Answering(clip.path)
            call.leg = leg
            leg.perform([.answer, .play(Play(number: 1, clips: [clip, clip]))])
            return call
        }

        func report(_ event: LineEvent) {}
    }

    /// An engine of this house, on a socket of a folder.
    static func serving(_ folder: TemporaryFolder, token: String? = nil, _ body: @Sendable (KitPlace) async throws -> Void) async throws {
        let clip = folder.path("clip.wav")
        try Silence.wave(500).write(to: URL(fileURLWithPath: clip))
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var settings = LineSettings()
        settings.token = token
        let server = LineServer(engine: "schoolbell/0.1.0", settings: settings, group: .singletonMultiThreadedEventLoopGroup, log: log) {
            _ in
            Answering(clip)
        }
        let (ready, isReady) = AsyncStream.makeStream(of: Void.self)
        let path = folder.path("line.sock")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { isReady.finish() }
                try await server.run(socket: path) { isReady.yield() }
            }
            for await _ in ready { break }
            defer { server.shutdown() }
            try await body(.address(.unix(path), authorities: nil))
        }
    }

    @Test(.timeLimit(.minutes(20))) func engineOfThisHouseKeepsEveryRule() async throws {
        let folder = try TemporaryFolder()
        try await Self.serving(folder, token: "opensesame-opensesame") { place in
            let report = try await Self.aside { try EngineKit(place, token: "opensesame-opensesame").run() }
            #expect(report.results.filter { $0.outcome != .passed } == [], "\(report.text)")
            #expect(report.results.count == EngineKit.rules.count)
        }
    }

    @Test func engineThatIsNotThereIsTold() throws {
        let folder = try TemporaryFolder()
        #expect(throws: KitUnreachable.self) {
            try EngineKit(.address(.unix(folder.path("none.sock")), authorities: nil)).run()
        }
    }
}

/// A WAV file of silence.
enum Silence {
    static func wave(_ milliseconds: Int) -> Data {
        func bytes(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        let size = milliseconds * 16
        let format = bytes(16, 4) + bytes(1, 2) + bytes(1, 2) + bytes(8_000, 4) + bytes(16_000, 4) + bytes(2, 2) + bytes(16, 2)
        return Data(Array("RIFF".utf8) + bytes(36 + size, 4) + Array("WAVEfmt ".utf8) + format + Array("data".utf8) + bytes(size, 4))
            + Data(count: size)
    }
}
