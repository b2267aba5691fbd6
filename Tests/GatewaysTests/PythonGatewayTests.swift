import CallCore
import Dialplans
import Foundation
import NIOPosix
import Support
import Testing

@testable import Gateways

/// The gateway in Python, written from `docs/line-protocol.md`, holds a call over a socket and over a child's streams.
@Suite struct PythonGatewayTests {
    static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("PythonGateway/gateway.py")

    /// Ties a child's streams to a socket.
    static let relay = """
        import os, select, socket, sys
        s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); pairs = {0: s.fileno(), s.fileno(): 1}
        while True:
            for ready in select.select(list(pairs), [], [])[0]:
                data = os.read(ready, 65536)
                if not data: sys.exit(0)
                os.write(pairs[ready], data)
        """

    /// Greets with two sentences; 5 gives the report, and then hangs up.
    final class Greeter: RingReceiver, LegReceiver {
        private let folder: String
        private let seen: @Sendable (LineEvent) -> Void
        private var leg: (any Leg)?

        init(_ folder: String, _ seen: @escaping @Sendable (LineEvent) -> Void) {
            self.folder = folder
            self.seen = seen
        }

        func ring(_ leg: any Leg) -> (any LegReceiver)? {
            self.leg = leg
            leg.perform([
                .answer, .play(Play(number: 1, clips: [clip("one", 1_000, "Добър ден."), clip("two", 500, "За справка: 5 = да")])),
            ])
            return self
        }

        func report(_ event: LineEvent) {
            seen(event)
            switch event {
            case .key(.five, _): leg?.perform([.stop(nil), .play(Play(number: 2, clips: [clip("three", 2_000, "Справка")]))])
            case .played(2, .done, _): leg?.perform([.hangUp(.normal)])
            case .gone: leg = nil
            case .key, .played, .recorded, .transferred: break
            }
        }

        private func clip(_ name: String, _ milliseconds: Int, _ text: String) -> Clip {
            Clip(path: "\(folder)/\(name).wav", milliseconds: milliseconds, text: text)
        }
    }

    static let calls: [(keys: String, prints: [String], milliseconds: Int, events: [LineEvent])] = [
        (
            "5", ["key 5", "stopped: Добър ден.", "stopped: За справка: 5 = да", "done: Справка", "hangup normal"], 2_500,
            [.key(.five, during: 1), .played(1, .stopped, milliseconds: 500), .played(2, .done, milliseconds: 2_000), .gone(.engine)]
        ),
        (
            "w 5", ["done: Добър ден.", "done: За справка: 5 = да", "key 5", "done: Справка", "hangup normal"], 3_500,
            [.played(1, .done, milliseconds: 1_500), .key(.five, during: nil), .played(2, .done, milliseconds: 2_000), .gone(.engine)]
        ),
        (
            "1 w h", ["key 1", "done: Добър ден.", "done: За справка: 5 = да"], 1_500,
            [.key(.one, during: 1), .played(1, .done, milliseconds: 1_500), .gone(.caller)]
        ),
    ]

    @Test(arguments: calls.indices, [false, true]) func call(index: Int, isChild: Bool) async throws {
        let (keys, prints, milliseconds, events) = Self.calls[index]
        let folder = try TemporaryFolder()
        for (name, length) in [("one", 1_000), ("two", 500), ("three", 2_000)] {
            try Self.wave(length).write(to: folder.url.appendingPathComponent(name + ".wav"))
        }
        let (path, wav) = (folder.path("line.sock"), folder.path("out.wav"))
        let (heard, hearing) = AsyncStream.makeStream(of: LineEvent.self)
        let server = LineServer(engine: "schoolbell/0.1.0", group: .singletonMultiThreadedEventLoopGroup, log: LineServerTests.log) {
            [path = folder.path] _ in
            Greeter(path) { event in
                hearing.yield(event)
                if case .gone = event { hearing.finish() }
            }
        }
        try await LineServerTests.serving(path, server) {
            let engine = isChild ? ["--", "/usr/bin/env", "python3", "-c", Self.relay, path] : ["--socket", path]
            let options = ["--from", "0888123456", "--to", "1", "--keys", keys, "--settle", "0.1", "--wav", wav]
            let (status, output) = try Self.run(["python3", Self.script.path] + options + engine)
            #expect(status == 0)
            #expect(output.split(separator: "\n").map(String.init) == prints)
            #expect(await heard.reduce(into: []) { $0.append($1) } == events)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: wav)).count == 44 + milliseconds * 16)
    }

    @Test func gatewayIsShort() throws {
        let text = try String(contentsOf: Self.script, encoding: .utf8)
        #expect(text.utf8.count { $0 == 10 } <= 300, "it promises to be short")
    }

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// A WAV file of silence: 8 kHz, 16 bit, mono.
    static func wave(_ milliseconds: Int) -> Data {
        func bytes(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        let size = milliseconds * 16
        let format = bytes(16, 4) + bytes(1, 2) + bytes(1, 2) + bytes(8_000, 4) + bytes(16_000, 4) + bytes(2, 2) + bytes(16, 2)
        return Data(Array("RIFF".utf8) + bytes(36 + size, 4) + Array("WAVEfmt ".utf8) + format + Array("data".utf8) + bytes(size, 4))
            + Data(count: size)
    }
}
