import ArgumentParser
import Dialplans
import Foundation
import Phrases
import Stories
import Switchboard

/// What an administrator does with dialplans before they serve.
struct DialplanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dialplan", abstract: "Checks dialplans, runs their stories, and rolls them back.",
        subcommands: [Check.self, Test.self, Explore.self, Times.self, Versions.self, Use.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reports every fault of dialplans, with its place and a hint.",
            discussion: """
                EXAMPLES
                  schoolbell dialplan check
                  schoolbell dialplan check dialplans/national.yaml
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("Files to check; all of the folder where none is named.", valueName: "file"))
        var files: [String] = []

        func run() throws {
            let faults = try ServiceOptions.telling { try Content.faults(in: files, service.folders) }
            guard faults.isEmpty else {
                print(faults.map(\.description).joined(separator: "\n\n"))
                throw CommandFailure(.faults, faults.count == 1 ? "1 fault" : "\(faults.count) faults")
            }
            print(files.isEmpty ? "\(service.dialplans): no faults" : files.map { "\($0): no faults" }.joined(separator: "\n"))
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Runs the stories beside a dialplan, against the demo school.",
            discussion: """
                EXAMPLES
                  schoolbell dialplan test
                  schoolbell dialplan test national --text
                  schoolbell dialplan test national --record     writes what happened, and fails
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("Names of dialplans, or paths of stories; all of the folder where none is named.", valueName: "name"))
        var names: [String] = []

        @Flag(help: "Compares the words too.")
        var text = false

        @Flag(help: "Writes what happened into the stories, and fails.")
        var record = false

        func run() throws {
            let bench = try ServiceOptions.telling { try StoryBench(folders: service.folders) }
            let paths = try StoryBench.stories(in: service.dialplans, named: names)
            var failed = 0
            for path in paths {
                let result = try bench.run(path, comparingText: text)
                print((result.passed ? Terminal.painted("passed", .green) : Terminal.painted("failed", .red)) + " \(path)")
                guard !result.passed else { continue }
                failed += 1
                print(result.report)
                if record { try bench.record(result, over: path) }
            }
            print("\(paths.count - failed) passed, \(failed) failed")
            if failed > 0 { throw CommandFailure(.faults, "\(failed) of \(paths.count) stories went otherwise") }
        }
    }
}
