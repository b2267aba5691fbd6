import ArgumentParser
import Dialplans
import Stories

extension DialplanCommand {
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Runs the stories beside a dialplan, against the demo school.",
            discussion: """
                Stories run side by side, each with a school of its own. At the end stands what share of the states, of the \
                menus' keys and of the outcomes some story touches; --coverage lists what none does.

                EXAMPLES
                  schoolbell dialplan test
                  schoolbell dialplan test national --text
                  schoolbell dialplan test national --coverage
                  schoolbell dialplan test national --record     writes what happened, and fails
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("Names of dialplans, or paths of stories; all of the folder where none is named.", valueName: "name"))
        var names: [String] = []

        @Flag(help: "Compares the words too.")
        var text = false

        @Flag(help: "Writes what happened into the stories, and fails.")
        var record = false

        @Flag(help: "Lists what no story touches.")
        var coverage = false

        func run() throws {
            let bench = try ServiceOptions.telling { try StoryBench(folders: service.folders) }
            let paths = try StoryBench.stories(in: service.dialplans, named: names)
            let results = try bench.run(paths, comparingText: text)
            var failed = 0
            for (path, result) in zip(paths, results) {
                print((result.passed ? Terminal.painted("passed", .green) : Terminal.painted("failed", .red)) + " \(path)")
                guard !result.passed else { continue }
                failed += 1
                print(DiffColours.painted(result.report))
                if record { try bench.record(result, over: path) }
            }
            try tellCoverage(of: zip(paths, results).map { (try bench.plan(for: StoryBench.read($0).story), $1.coverage) })
            print("\(paths.count - failed) passed, \(failed) failed")
            if failed > 0 { throw CommandFailure(.faults, "\(failed) of \(paths.count) stories went otherwise") }
        }

        private func tellCoverage(of results: [(plan: Dialplan, coverage: Coverage)]) throws {
            let byPlan = Dictionary(grouping: results) { $0.plan.id.name }.sorted { $0.key < $1.key }
            for (name, results) in byPlan {
                guard let plan = results.first?.plan else { continue }
                var whole = Coverage()
                results.forEach { whole.add($0.coverage) }
                let report = CoverageReport(whole, of: plan)
                let parts = [("states", report.states), ("keys", report.keys), ("outcomes", report.outcomes)]
                print("\(name): " + parts.map { "\($0.1.touched) of \($0.1.all) \($0.0)" }.joined(separator: ", ") + " touched by stories")
                guard coverage else { continue }
                for (what, part) in parts where !part.untouched.isEmpty {
                    print("\(what) that no story touches:")
                    part.untouched.forEach { print("  \($0)") }
                }
            }
        }
    }
}
