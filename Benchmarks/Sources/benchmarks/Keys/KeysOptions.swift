import ArgumentParser

/// How long and how hard keys are pressed.
struct KeysOptions: ParsableArguments {
    @Option(name: .customLong("key-seconds"), help: "Seconds of each round of keys.")
    var seconds = 2.0

    @Option(name: .customLong("key-rounds"), help: "Rounds of keys, engine and echo in turn.")
    var rounds = 5

    @Option(name: .customLong("key-rate"), help: "Keys a second over all calls, in the open loop.")
    var rate = 1_000.0

    func group(_ place: BenchPlace, _ cores: Cores) -> KeysGroup {
        KeysGroup(bench: KeysBench(place: place, cores: cores, seconds: seconds, rounds: rounds, rate: rate))
    }
}
