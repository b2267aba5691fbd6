import ArgumentParser
import Dialplans
import Foundation
import Phrases
import Switchboard

/// What an administrator does with dialplans before they serve.
struct DialplanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dialplan", abstract: "Checks, tries out, draws, compares and rolls back dialplans.",
        subcommands: [
            Check.self, Test.self, New.self, Draw.self, Explain.self, Diff.self, Explore.self, Times.self, Schema.self, Versions.self,
            Use.self,
        ])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reports every fault of dialplans, with its place and a hint.",
            discussion: """
                EXAMPLES
                  schoolbell dialplan check
                  schoolbell dialplan check dialplans/national.yaml
                  schoolbell dialplan check --format github      in GitHub's checks; json is for editors
                  schoolbell dialplan check --quick              without speaking what is to be heard
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("Files to check; all of the folder where none is named.", valueName: "file"))
        var files: [String] = []

        @Option(help: "How faults are printed: text, json or github.")
        var format = FaultFormat.text

        @Flag(help: "Leaves out how long callers wait, for which prompts are spoken.")
        var quick = false

        func run() throws {
            let faults = try ServiceOptions.telling { try Content.faults(in: files, service.folders) }
            guard faults.isEmpty else {
                print(try format.text(of: faults))
                throw CommandFailure(.faults, faults.count == 1 ? "1 fault" : "\(faults.count) faults")
            }
            switch format {
            case .text:
                print(files.isEmpty ? "\(service.dialplans): no faults" : files.map { "\($0): no faults" }.joined(separator: "\n"))
                if !quick { try summary().forEach { print($0) } }
            case .json: print(try format.text(of: []))
            case .github: break
            }
        }

        /// Where the time of callers goes, by dialplan.
        private func summary() throws -> [String] {
            let found = try files.isEmpty ? FoundDialplan.all(service) : files.map { try FoundDialplan($0, service) }
            let voice = try TrialVoice(data: service.data, configuration: try service.configuration(), log: try service.logger())
            defer { voice.close() }
            return try found.flatMap { try DialplanSummary(of: $0, voice).lines }
        }
    }
}
