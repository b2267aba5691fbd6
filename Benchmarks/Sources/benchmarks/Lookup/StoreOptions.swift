import ArgumentParser

/// How large the stores are.
struct StoreOptions: ParsableArguments {
    @Option(help: "Subscriptions among which a caller is looked up.")
    var subscriptions = 10_000_000

    @Option(help: "Students among whom reports are made.")
    var students = 1_000_000

    @Option(name: .customLong("lookup-rounds"), help: "Rounds of 1,000 look-ups of each way.")
    var lookupRounds = 20

    @Option(help: "Reports that are made.")
    var reports = 5_000

    func lookup(_ place: BenchPlace) -> LookupGroup { LookupGroup(place: place, subscriptions: subscriptions, rounds: lookupRounds) }
    func report(_ place: BenchPlace) -> ReportGroup { ReportGroup(place: place, students: students, reports: reports) }
}
