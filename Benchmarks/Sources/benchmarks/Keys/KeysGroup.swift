/// A key on the line protocol, beside an echo of the same lines.
struct KeysGroup: Group {
    static let name = "keys"
    let bench: KeysBench

    func measure() throws -> Figures {
        let outcomes = try bench.run()
        var table = FigureTable(head: ["calls/connections", "", "keys/s", "p50", "p99", "p99.9", "CPU/key"])
        for outcome in outcomes {
            table.rows += rows(outcome, "closed loop", outcome.closed, ratioOfRates: true)
            table.rows += rows(outcome, "open loop", outcome.open, ratioOfRates: false)
        }
        var figures = Figures(group: Self.name, table: table, notes: notes)
        figures.points = points(outcomes)
        return figures
    }

    private func rows(_ outcome: KeysBench.Outcome, _ loop: String, _ both: [Peer: KeyFigures], ratioOfRates: Bool) -> [[String]] {
        guard let engine = both[.engine], let echo = both[.echo] else { return [] }
        let name = "\(FigureText.count(outcome.shape.calls))/\(outcome.shape.connections) \(loop)"
        let percentiles = [50, 99, 99.9]
        let texts = { (figures: KeyFigures) in
            [FigureText.count(Int(figures.rate))] + percentiles.map { FigureText.time(figures.latency.microseconds($0)) }
                + [FigureText.time(figures.processorOfKey)]
        }
        let ratios = percentiles.map { FigureText.ratio(engine.latency.microseconds($0), echo.latency.microseconds($0)) }
        return [
            [name, "engine"] + texts(engine), ["", "echo"] + texts(echo),
            ["", "ratio", ratioOfRates ? FigureText.ratio(engine.rate, echo.rate) : ""] + ratios
                + [FigureText.ratio(engine.processorOfKey, echo.processorOfKey)],
        ]
    }

    private var notes: [String] {
        [
            """
            Closed loop: each call presses its next key when the last is answered. Open loop: \(FigureText.count(Int(bench.rate))) keys a second
            over all calls at moments of chance, timed from when each was due. CPU/key: processor time of the server, which other load lengthens little. \(bench.rounds) rounds of \(bench.seconds) s, engine and echo in turn; engine:
            schoolbell serve, journal on, a process of its own, as is the echo\(bench.cores.server == nil ? "" : ", both on core 0; the client on the last core").
            """
        ]
    }

    private func points(_ outcomes: [KeysBench.Outcome]) -> FigurePoints {
        var points = FigurePoints(columns: ["row", "percentile", "engine-open", "echo-open", "engine-closed", "echo-closed"])
        for (row, outcome) in outcomes.enumerated() {
            for percentile in [1, 10, 25, 50, 75, 90, 95, 99, 99.5, 99.9] {
                let times = [outcome.open, outcome.closed].flatMap { both in
                    [Peer.engine, .echo].map { both[$0]?.latency.microseconds(percentile) ?? 0 }
                }
                points.rows.append([Double(row), percentile] + times)
            }
        }
        return points
    }
}
