/// Very many whole calls one after another: memory and descriptors over the run.
struct CallsGroup: Group {
    static let name = "calls"
    let place: BenchPlace
    let cores: Cores
    let calls: Int
    /// How many are up at once.
    let atOnce: Int

    private static let connections = 10

    func measure() throws -> Figures {
        let engine = try KeyServers.engine(place, cores: cores, calls: 2 * atOnce)
        defer { engine.stop() }
        cores.pinClient()
        let load = try KeyLoad(.engine, socket: engine.socket, calls: atOnce, connections: Self.connections, keysOfCall: 1)
        var points = FigurePoints(columns: ["calls", "seconds", "resident-mib", "descriptors", "journal-mib"])
        let begun = Ticks.now
        while load.ended < calls {
            _ = try load.press(.closedLoop, seconds: 1)
            // Calls come faster than they are folded into the store: what waits there is no leak.
            ProcessorTime.waitUntilIdle(engine.pid)
            points.rows.append(try row(load.ended, since: begun, ProcessGauge(of: engine.pid)))
        }
        return figures(points)
    }

    private func row(_ ended: Int, since begun: UInt64, _ gauge: ProcessGauge) -> [Double] {
        let journal = FolderSize.bytes(place.file("keys-data/journal"))
        return [
            Double(ended), Double(Ticks.now - begun) / 1e9, Double(gauge.resident) / 1_024, Double(gauge.descriptors),
            Double(journal) / 1_048_576,
        ]
    }

    /// The memory of the tenths of the run: what grows shows in its row.
    private func figures(_ points: FigurePoints) -> Figures {
        var table = FigureTable(head: ["calls ended", "seconds", "resident memory", "descriptors", "journal"])
        for tenth in 1...10 {
            let row = points.rows[max(0, points.rows.count * tenth / 10 - 1)]
            table.rows.append([
                FigureText.count(Int(row[0])), "\(Int(row[1]))", "\(FigureText.decimals(row[2])) MiB", "\(Int(row[3]))",
                "\(FigureText.decimals(row[4])) MiB",
            ])
        }
        let last = points.rows.last ?? [0, 1]
        let text = """
            \(atOnce) calls at once on \(Self.connections) connections, each: ring, answer, a prompt, a key that cuts it, the prompt again, gone; the next
            rings at once, and each second of it is followed by the time that the store needs for them: \(FigureText.count(Int(last[0] / max(last[1], 0.001)))) calls a second, journaled and folded into the store.
            """
        return Figures(group: Self.name, table: table, notes: [text], points: points)
    }
}
