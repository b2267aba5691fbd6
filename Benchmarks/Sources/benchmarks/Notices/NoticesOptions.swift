import ArgumentParser

/// How many entries become notices.
struct NoticesOptions: ParsableArguments {
    @Option(help: "Entries that are posted, each with a notice.")
    var entries = 20_000

    func group(_ place: BenchPlace, _ cores: Cores) -> NoticesGroup { NoticesGroup(place: place, cores: cores, entries: entries) }
}
