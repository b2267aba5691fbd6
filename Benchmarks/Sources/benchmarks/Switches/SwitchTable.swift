/// The figures of servers beside one another, the engine the first of them.
struct SwitchTable {
    let bench: SwitchBench
    let outcomes: [SwitchBench.Outcome]

    func figures(_ group: String) -> Figures {
        var table = FigureTable(head: ["", "calls/s", "CPU/call", "key p50", "p99", "p99.9", "CPU/key", "client"])
        table.rows = outcomes.map(row)
        if let engine = outcomes.first { table.rows += outcomes.dropFirst().map { ratios(of: engine, beside: $0) } }
        return Figures(group: group, table: table, notes: [notes], points: points)
    }

    private static let percentiles = [50, 99, 99.9]

    private func row(_ outcome: SwitchBench.Outcome) -> [String] {
        [outcome.name, FigureText.count(Int(outcome.calls.rate)), FigureText.time(outcome.calls.processorOfCall)]
            + Self.percentiles.map { FigureText.time(outcome.keys.latency.microseconds($0)) }
            + [FigureText.time(outcome.keys.processorOfKey), "\(Int((outcome.calls.clientShare * 100).rounded())) %"]
    }

    private func ratios(of engine: SwitchBench.Outcome, beside other: SwitchBench.Outcome) -> [String] {
        [
            "beside \(other.name)", FigureText.ratio(engine.calls.rate, other.calls.rate),
            FigureText.ratio(engine.calls.processorOfCall, other.calls.processorOfCall),
        ] + Self.percentiles.map { FigureText.ratio(engine.keys.latency.microseconds($0), other.keys.latency.microseconds($0)) }
            + [FigureText.ratio(engine.keys.processorOfKey, other.keys.processorOfKey), ""]
    }

    private var notes: String {
        let options = bench.options
        return """
            Calls: \(options.atOnce) at once, the next one ringing when one has ended; a connection, its greeting, an answer, a look-up of the caller among
            \(FigureText.count(SwitchEngine.fill.subscriptions)) subscriptions, the menu, \(options.keys) keys that each lead back to it as soon as it sounds, one that leaves, and the hanging up;
            until the server has nothing left to do. Keys: \(FigureText.count(Int(options.rate))) a second at moments of chance over \(options.up) calls that are up, to the order that answers.
            \(options.rounds) rounds of \(options.seconds) s, the servers in turn\(bench.cores.server == nil ? "" : ", each a process on core 0; the client, of which “client” tells the share of its core, on the last").
            The engine keeps a journal and a record of each call; the others keep nothing. CPU is processor time of the server.
            """
    }

    private var points: FigurePoints {
        var points = FigurePoints(columns: ["percentile"] + outcomes.map(\.name))
        for percentile in [1, 10, 25, 50, 75, 90, 95, 99, 99.5, 99.9] {
            points.rows.append([percentile] + outcomes.map { $0.keys.latency.microseconds(percentile) })
        }
        return points
    }
}
