import ArgumentParser

/// How many calls are streamed to.
struct SoundOptions: ParsableArguments {
    @Option(help: "Streams at once; several may be given.")
    var streams: [Int] = [100, 500, 1_000]

    @Option(name: .customLong("sound-seconds"), help: "How long they are listened to.")
    var seconds = 20

    func group(_ place: BenchPlace, _ cores: Cores) -> SoundGroup {
        SoundGroup(place: place, cores: cores, streams: streams, seconds: seconds)
    }
}
