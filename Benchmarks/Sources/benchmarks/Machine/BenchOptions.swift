import ArgumentParser

/// What all benchmarks can be told.
struct BenchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where stores are filled once and used again.", valueName: "dir"))
    var folder: String?

    @Flag(inversion: .prefixedNo, help: "Keeps servers on the first core and their clients on the last.")
    var pin = true

    @Flag(inversion: .prefixedNo, help: "Writes the figures into docs/performance.md.")
    var keep = true

    func place() throws -> BenchPlace { try BenchPlace(folder: folder) }
    var cores: Cores { Cores(pinned: pin) }
}
