import Foundation
import Synchronization

/// Connections that say nothing, on each port for switches, while calls go on: what they take, and what the calls notice of them.
struct SilentGroup: Group {
    static let name = "silent"
    let place: BenchPlace
    let cores: Cores
    let connections: Int

    private static let kinds = ["fastagi", "event-socket", "audiosocket"]
    /// Keys a second in so many calls.
    private static let (calls, rate) = (20, 200.0)
    /// An engine lets so many of an address wait.
    private static let ofAddress = 100

    private struct Sight {
        let speaks: String
        let before: ProcessGauge
        let during: ProcessGauge
        let after: ProcessGauge
        let lines: Int
        let keys: SwitchSight
    }

    /// Calls in which keys are pressed beside all else that this thread does.
    private final class Pressing: Sendable {
        private let done = DispatchSemaphore(value: 0)
        private let sight = Mutex(Result<SwitchSight, any Error>.failure(BenchFailure("no keys were pressed")))

        init(_ load: SwitchLoad<AsteriskWire>) {
            Thread.detachNewThread { [self] in
                let pressed = Result { try load.press(SilentGroup.calls, rate: SilentGroup.rate, seconds: 20) }
                sight.withLock { $0 = pressed }
                done.signal()
            }
        }

        func end() throws -> SwitchSight {
            done.wait()
            return try sight.withLock { $0 }.get()
        }
    }

    func measure() throws -> Figures {
        let engine = try SwitchEngine(place, cores: cores, speaks: Self.kinds, connections: connections + 1_000, level: "notice")
        defer { engine.process.kill() }
        let load = try SwitchLoad(port: engine.ports[0], cores: cores) { AsteriskWire(caller: SwitchEngine.caller) }
        ProcessorTime.waitUntilIdle(engine.process.pid)
        let alone = try load.press(Self.calls, rate: Self.rate, seconds: 10)
        let sights = try zip(Self.kinds, engine.ports).map { try sight($0, $1, engine, load) }
        return figures(alone, sights)
    }

    /// They come within a few seconds, stay until they are closed, and calls go on the whole time.
    private func sight(_ speaks: String, _ port: Int, _ engine: SwitchEngine, _ load: SwitchLoad<AsteriskWire>) throws -> Sight {
        let pid = engine.process.pid
        ProcessorTime.waitUntilIdle(pid)
        let (before, told) = (try ProcessGauge(of: pid), try lines(engine))
        let pressing = Pressing(load)
        let sockets = try (0..<connections).map { number in
            try LoopbackSocket.connected(to: port, fromHost: UInt16(256 + number / Self.ofAddress))
        }
        let during = try held(pid, since: before)
        // Each is closed by the engine: that is the end of its input.
        for socket in sockets { while let more = try? socket.read(), !more.isEmpty {} }
        sockets.forEach { $0.close() }
        let keys = try pressing.end()
        ProcessorTime.waitUntilIdle(pid)
        let after = try ProcessGauge(of: pid)
        return Sight(speaks: speaks, before: before, during: during, after: after, lines: try lines(engine) - told, keys: keys)
    }

    /// What the engine holds when all of them have been let in.
    private func held(_ pid: Int32, since before: ProcessGauge) throws -> ProcessGauge {
        for _ in 0..<50 {
            usleep(100_000)
            let now = try ProcessGauge(of: pid)
            if now.descriptors - before.descriptors >= connections { return now }
        }
        throw BenchFailure("not all connections were let in")
    }

    private func lines(_ engine: SwitchEngine) throws -> Int {
        try Data(contentsOf: URL(fileURLWithPath: engine.log)).count { $0 == 0x0A }
    }

    private func figures(_ alone: SwitchSight, _ sights: [Sight]) -> Figures {
        var table = FigureTable(
            head: ["silent on", "before", "with them", "for each", "after", "log lines", "keys answered", "p50", "p99", "the latest"])
        func texts(_ keys: SwitchSight) -> [String] {
            [FigureText.count(keys.keys)] + [50, 99, 100].map { FigureText.time(keys.latency.microseconds($0)) }
        }
        table.rows.append(["nothing", "", "", "", "", ""] + texts(alone))
        for sight in sights {
            let each = Double(sight.during.resident - sight.before.resident) / Double(connections)
            table.rows.append(
                [sight.speaks] + [sight.before, sight.during].map { "\($0.resident / 1_024) MiB" } + ["\(FigureText.decimals(each)) KiB"]
                    + ["\(sight.after.resident / 1_024) MiB", FigureText.count(sight.lines)] + texts(sight.keys)
            )
        }
        let text = """
            \(FigureText.count(connections)) connections that say nothing, with the resident memory of the engine; \(Self.ofAddress) from each of \(connections / Self.ofAddress) addresses, held until the engine closes them after ten seconds; meanwhile
            \(Self.calls) calls on FastAGI, with \(Int(Self.rate)) keys a second at moments of chance. Each row is after the one above it, in one process.
            """
        return Figures(group: Self.name, table: table, notes: [text])
    }
}
