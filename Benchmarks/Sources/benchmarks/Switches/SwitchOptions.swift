import ArgumentParser

/// How calls of telephone switches are made.
struct SwitchOptions: ParsableArguments {
    @Option(name: .customLong("switch-seconds"), help: "Seconds of each round of a server.")
    var seconds = 2.0

    @Option(name: .customLong("switch-rounds"), help: "Rounds, all servers in turn.")
    var rounds = 5

    @Option(name: .customLong("switch-at-once"), help: "Calls at once that come and go.")
    var atOnce = 50

    @Option(name: .customLong("switch-keys"), help: "Keys of each of them, and one more that leaves.")
    var keys = 4

    @Option(name: .customLong("switch-up"), help: "Calls that are up while the latency of keys is measured.")
    var up = 100

    @Option(name: .customLong("switch-rate"), help: "Keys a second over all of them.")
    var rate = 500.0

    @Option(help: "Connections that say nothing.")
    var silent = 10_000

    func fastAGI(_ place: BenchPlace, _ cores: Cores) -> FastAGIGroup {
        FastAGIGroup(bench: SwitchBench(place: place, cores: cores, options: self))
    }

    func eventSocket(_ place: BenchPlace, _ cores: Cores) -> EventSocketGroup {
        EventSocketGroup(bench: SwitchBench(place: place, cores: cores, options: self))
    }

    func silent(_ place: BenchPlace, _ cores: Cores) -> SilentGroup { SilentGroup(place: place, cores: cores, connections: silent) }
}
