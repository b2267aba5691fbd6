import ArgumentParser

/// How much is spoken.
struct ClipsOptions: ParsableArguments {
    @Option(help: "Sentences that each way speaks, in rounds of 20.")
    var sentences = 400

    func group(_ place: BenchPlace) -> ClipsGroup { ClipsGroup(place: place, sentences: sentences) }
}
