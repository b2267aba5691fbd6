/// What a call takes that is up and silent, and how many are held at once.
struct IdleGroup: Group {
    static let name = "idle"
    let place: BenchPlace
    let cores: Cores
    let calls: Int

    private static let connections = 10
    private static let steps = 10

    func measure() throws -> Figures {
        let engine = try KeyServers.engine(place, cores: cores, calls: calls + 1_000)
        // All these calls would be folded into the store on a polite end.
        defer { engine.kill() }
        let load = try KeyLoad(.engine, socket: engine.socket, calls: 0, connections: Self.connections)
        // The first calls bring code and buffers into memory that later ones share.
        try load.add(100)
        let empty = try ProcessGauge(of: engine.pid)
        var points = FigurePoints(columns: ["calls", "resident-mib", "descriptors"])
        points.rows.append(Self.row(0, empty))
        for step in 1...Self.steps {
            try load.add(calls / Self.steps, patience: 600)
            points.rows.append(Self.row(calls / Self.steps * step, try ProcessGauge(of: engine.pid)))
        }
        return figures(empty, try ProcessGauge(of: engine.pid), points)
    }

    private static func row(_ calls: Int, _ gauge: ProcessGauge) -> [Double] {
        [Double(calls), Double(gauge.resident) / 1_024, Double(gauge.descriptors)]
    }

    private func figures(_ empty: ProcessGauge, _ full: ProcessGauge, _ points: FigurePoints) -> Figures {
        let each = Double(full.resident - empty.resident) / Double(calls)
        let table = FigureTable(
            head: ["calls up", "resident memory", "for each call", "descriptors", "threads"],
            rows: [
                ["100", "\(empty.resident / 1_024) MiB", "", "\(empty.descriptors)", "\(empty.threads)"],
                [
                    FigureText.count(calls + 100), "\(full.resident / 1_024) MiB", "\(FigureText.decimals(each)) KiB",
                    "\(full.descriptors)", "\(full.threads)",
                ],
            ])
        let text = "Calls on \(Self.connections) connections, each in a menu whose prompt sounds; journal on."
        return Figures(group: Self.name, table: table, notes: [text], points: points)
    }
}
