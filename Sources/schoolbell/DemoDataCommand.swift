import ArgumentParser
import Domain
import Intake

/// Makes schools that do not exist.
struct DemoDataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo-data",
        abstract: "Writes made-up schools as a folder that import reads.",
        discussion: """
            The same number, seed and day give the same bytes. The people whom stories and demos rely on are in \
            docs/demo-data.md; a school has about 560 pupils.

            EXAMPLES
              schoolbell demo-data --out diary
              schoolbell demo-data --schools 1790 --seed 7 --out million
            """)

    @Option(help: ArgumentHelp("How many schools, 1 to 3000.", valueName: "number"))
    var schools = 1

    @Option(help: ArgumentHelp("From which number chance begins.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The folder to write; it is made where it is missing.", valueName: "dir"))
    var out: String

    @Option(help: ArgumentHelp("The day to which the diary reaches, as 2026-11-20.", valueName: "day"))
    var today: String?

    func validate() throws {
        guard (1...3000).contains(schools) else { throw ValidationError("--schools takes 1 to 3000, not \(schools)") }
    }

    func run() throws {
        let demo = DemoData(schools: schools, seed: seed, today: try day())
        let summary = try demo.write(to: out) { done, all in Terminal.progress(done, of: all, "schools") }
        Terminal.endProgress()
        print("\(out): \(summary.schools) schools, \(summary.students) students, \(summary.rows) rows, \(summary.bytes) bytes")
    }

    private func day() throws -> Day {
        guard let today else { return DemoData.usualToday }
        guard let day = Day(today) else { throw ValidationError("--today takes a day such as 2026-11-20, not “\(today)”") }
        return day
    }
}
