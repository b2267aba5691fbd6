import ArgumentParser

struct FillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "fill", abstract: "Fills a store of a size, where it is missing.")

    @OptionGroup var options: BenchOptions
    @Option var students = 1_000_000
    @Option(help: "Of each student.") var marks = 20
    @Option var subscriptions = 1_000_000

    func run() throws {
        print(try StoreFill(students: students, marks: marks, subscriptions: subscriptions).folder(in: options.place()))
    }
}
