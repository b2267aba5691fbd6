import ArgumentParser

@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks", abstract: "Measures Schoolbell beside something named, in the same run.",
        subcommands: [MeasureCommand.self, FillCommand.self, EchoCommand.self, SoundCommand.self], defaultSubcommand: MeasureCommand.self)
}
