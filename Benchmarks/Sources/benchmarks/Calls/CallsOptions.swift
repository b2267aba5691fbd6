import ArgumentParser

/// How many calls are held, and how many are made.
struct CallsOptions: ParsableArguments {
    @Option(name: .customLong("idle-calls"), help: "Calls that are up and silent.")
    var idle = 100_000

    @Option(help: "Whole calls one after another.")
    var calls = 100_000

    @Option(name: .customLong("calls-at-once"), help: "How many of them are up at once.")
    var atOnce = 200

    func idle(_ place: BenchPlace, _ cores: Cores) -> IdleGroup { IdleGroup(place: place, cores: cores, calls: idle) }
    func calls(_ place: BenchPlace, _ cores: Cores) -> CallsGroup { CallsGroup(place: place, cores: cores, calls: calls, atOnce: atOnce) }
}
