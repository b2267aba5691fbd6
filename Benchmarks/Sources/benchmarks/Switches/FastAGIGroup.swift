/// Asterisk's FastAGI, beside a server of pystrix and one by hand on Python's asyncio.
struct FastAGIGroup: Group {
    static let name = "fastagi"
    let bench: SwitchBench

    func measure() throws -> Figures {
        let scripts = [(name: "pystrix", script: "fastagi_pystrix"), (name: "asyncio", script: "fastagi_asyncio")]
        let outcomes = try bench.run(speaks: "fastagi", scripts) { AsteriskWire(caller: SwitchEngine.caller) }
        return SwitchTable(bench: bench, outcomes: outcomes).figures(Self.name)
    }
}
