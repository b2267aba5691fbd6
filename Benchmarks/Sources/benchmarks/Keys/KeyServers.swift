import Foundation

/// The two servers beside one another: the release build of `schoolbell serve`, journal on, and the echo.
struct KeyServers {
    let engine: ServerProcess
    let echo: ServerProcess

    init(_ place: BenchPlace, cores: Cores, calls: Int) throws {
        engine = try Self.engine(place, cores: cores, calls: calls)
        echo = try ServerProcess(
            cores.command([place.program("benchmarks"), "echo", "--socket", place.file("echo.sock")]), socket: place.file("echo.sock"),
            log: place.file("echo.log"))
    }

    func stop() {
        engine.stop()
        echo.stop()
    }

    /// A service with an empty store of its own and the dialplan of the benchmark.
    static func engine(_ place: BenchPlace, cores: Cores, calls: Int) throws -> ServerProcess {
        let data = place.file("keys-data")
        try? FileManager.default.removeItem(atPath: data)
        let settings = place.file("keys.yaml")
        // The load client is one gateway that rings as fast as it can.
        let limits = "calls: \(calls)\nrings-per-second: 1000000\n"
        try (limits + "log-level: warning\nsocket: \(place.file("line.sock"))\n").write(
            toFile: settings, atomically: true, encoding: .utf8)
        return try ServerProcess(
            cores.command([
                place.program("schoolbell"), "serve", "--data", data, "--config", settings, "--dialplans", place.fixture("dialplans"),
                "--prompts", place.repository("prompts"), "--grade-scales", place.repository("grade-scales"),
            ]), socket: place.file("line.sock"), log: place.file("engine.log"))
    }

    func pid(of peer: Peer) -> Int32 {
        switch peer {
        case .engine: engine.pid
        case .echo: echo.pid
        }
    }

    func socket(of peer: Peer) -> String {
        switch peer {
        case .engine: engine.socket
        case .echo: echo.socket
        }
    }
}
