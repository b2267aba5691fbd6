import Foundation

/// Keys answered a second, and the latency of the answer, beside a plain echo of the same lines in the same run.
struct KeysBench {
    let place: BenchPlace
    let cores: Cores
    /// Seconds of each round; the two servers are measured in turn.
    let seconds: Double
    let rounds: Int
    /// Keys a second over all calls, in the open loop.
    let rate: Double

    struct Shape {
        let calls: Int
        let connections: Int
    }

    static let shapes = [(1, 1), (100, 1), (1_000, 1), (10, 10), (100, 10), (1_000, 10)].map { Shape(calls: $0.0, connections: $0.1) }

    struct Outcome {
        let shape: Shape
        var closed: [Peer: KeyFigures] = [:]
        var open: [Peer: KeyFigures] = [:]
    }

    func run() throws -> [Outcome] {
        let servers = try KeyServers(place, cores: cores, calls: 2_000)
        defer { servers.stop() }
        cores.pinClient()
        return try Self.shapes.map { try measure($0, servers) }
    }

    private func measure(_ shape: Shape, _ servers: KeyServers) throws -> Outcome {
        var outcome = Outcome(shape: shape)
        let loads = try [Peer.engine, .echo].map { peer in
            (peer, try KeyLoad(peer, socket: servers.socket(of: peer), calls: shape.calls, connections: shape.connections))
        }
        for _ in 0..<rounds {
            for (peer, load) in loads {
                outcome.closed[peer, default: KeyFigures()].add(try press(.closedLoop, load, servers.pid(of: peer)))
            }
            for (peer, load) in loads {
                outcome.open[peer, default: KeyFigures()].add(try press(.openLoop(rate), load, servers.pid(of: peer)))
            }
        }
        return outcome
    }

    private func press(_ pressing: Pressing, _ load: KeyLoad, _ server: Int32) throws -> KeyFigures {
        ProcessorTime.waitUntilIdle(server)
        let before = ProcessorTime.of(server)
        var figures = try load.press(pressing, seconds: seconds)
        figures.processor = Double(ProcessorTime.of(server) - before)
        return figures
    }
}
