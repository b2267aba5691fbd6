import ArgumentParser
import Dialplans
import Phrases
import Switchboard

/// What an administrator does with phrases and recordings before they serve.
struct PromptsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompts", abstract: "Checks the phrases and the recordings, and writes a studio's script.",
        subcommands: [Check.self, List.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reports every fault of phrases and recordings, with its place and a hint.",
            discussion: """
                EXAMPLES
                  schoolbell prompts check
                  schoolbell prompts check --prompts new-prompts
                """)

        @OptionGroup var service: ServiceOptions

        func run() throws {
            let review = try ServiceOptions.telling { try PromptReview(service.folders) }
            guard review.faults.isEmpty else {
                print(review.faults.joined(separator: "\n\n"))
                throw CommandFailure(.faults, review.faults.count == 1 ? "1 fault" : "\(review.faults.count) faults")
            }
            print("\(service.prompts): no faults in \(review.languages.map(\.rawValue).joined(separator: ", "))")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists what a studio has still to record: key, tabulator, words.",
            discussion: """
                A phrase with a placeholder is never recorded: the voice speaks it. A recording is kept as \
                prompts/LANGUAGE/recorded/KEY.wav: 8000 Hz, 16 bits, one channel, −20 ± 2 dBFS where it sounds.

                EXAMPLES
                  schoolbell prompts list --missing-recordings --lang uk
                """)

        @OptionGroup var service: ServiceOptions

        @Flag(name: .customLong("missing-recordings"), help: "What has no recording yet.")
        var missingRecordings = false

        @Option(help: ArgumentHelp("The language; all where none is named.", valueName: "code"))
        var lang: String?

        func validate() throws {
            guard missingRecordings else { throw ValidationError("say what is to be listed: --missing-recordings") }
        }

        func run() throws {
            let review = try ServiceOptions.telling { try PromptReview(service.folders) }
            let wanted = review.languages.filter { lang == nil || $0.rawValue == lang }
            guard !wanted.isEmpty else { throw CommandFailure(.badInput, "there are no phrases in “\(lang ?? "")”: see --prompts") }
            for language in wanted {
                for (key, text) in review.missingRecordings(in: language) { print("\(language)/recorded/\(key).wav\t\(text)") }
            }
        }
    }
}
