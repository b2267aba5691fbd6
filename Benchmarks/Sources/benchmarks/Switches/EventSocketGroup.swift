/// FreeSWITCH's outbound event socket, beside a server by hand on Python's asyncio.
struct EventSocketGroup: Group {
    static let name = "eventsocket"
    let bench: SwitchBench

    func measure() throws -> Figures {
        let voice = try FreeSWITCHVoice(bench.place)
        let outcomes = try bench.run(speaks: "event-socket", [(name: "asyncio", script: "eventsocket_asyncio")]) {
            FreeSWITCHWire(voice, caller: SwitchEngine.caller)
        }
        return SwitchTable(bench: bench, outcomes: outcomes).figures(Self.name)
    }
}
