import Foundation

/// Calls of telephone switches, and keys in them, on several servers in turn by the same load client.
struct SwitchBench {
    let place: BenchPlace
    let cores: Cores
    let options: SwitchOptions

    struct Outcome {
        let name: String
        var calls = SwitchSight()
        var keys = SwitchSight()
    }

    func run<Wire: CallerWire>(
        speaks: String, _ scripts: [(name: String, script: String)], _ newWire: @escaping () -> Wire
    ) throws -> [Outcome] {
        let servers = try ServedSwitches(place, cores: cores, speaks: speaks, scripts)
        defer { servers.stop() }
        let loads = try servers.all.map { ($0, try SwitchLoad(port: $0.port, cores: cores, newWire)) }
        var outcomes = servers.all.map { Outcome(name: $0.name) }
        // What is made at the first call, and read from the disk, is not measured.
        for (server, load) in loads { _ = try ring(server, load, seconds: 0.5) }
        for _ in 0..<options.rounds {
            for (index, (server, load)) in loads.enumerated() {
                outcomes[index].calls.add(try ring(server, load, seconds: options.seconds))
            }
            for (index, (server, load)) in loads.enumerated() {
                outcomes[index].keys.add(
                    try measured(server) { try load.press(options.up, rate: options.rate, seconds: options.seconds) })
            }
        }
        return outcomes
    }

    private func ring<Wire>(_ server: ServedSwitch, _ load: SwitchLoad<Wire>, seconds: Double) throws -> SwitchSight {
        try measured(server) { try load.ring(options.atOnce, keys: options.keys, seconds: seconds) }
    }

    private func measured(_ server: ServedSwitch, _ body: () throws -> SwitchSight) throws -> SwitchSight {
        let pid = server.process.pid
        ProcessorTime.waitUntilIdle(pid)
        let (begun, before) = (Ticks.now, ProcessorTime.of(pid))
        var sight = try body()
        let end = ProcessorTime.waitUntilDone(pid)
        sight.seconds = Double(end - begun) / 1e9
        sight.processor = Double(ProcessorTime.of(pid) - before)
        return sight
    }
}
