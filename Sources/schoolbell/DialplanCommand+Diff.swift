import ArgumentParser
import Dialplans
import Phrases
import Switchboard

extension DialplanCommand {
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says in sentences what changes for a caller from one dialplan to another.",
            discussion: """
                EXAMPLES
                  schoolbell dialplan diff 3fa0 national              what is not served yet
                  schoolbell dialplan diff national.old.yaml dialplans/national.yaml
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp(FoundDialplan.help, valueName: "old"))
        var old: String

        @Argument(help: ArgumentHelp(FoundDialplan.help, valueName: "new"))
        var new: String

        func run() throws {
            let (before, after) = (try FoundDialplan(old, service), try FoundDialplan(new, service))
            let sentences =
                DialplanDifference(from: before.plan, to: after.plan).sentences + words(before, after) + (try seconds(before, after))
            print(sentences.isEmpty ? "Nothing changes for a caller." : sentences.joined(separator: "\n"))
        }

        /// What of the ways is longer or shorter, by the lengths of the prompts in the first language of both.
        private func seconds(_ before: FoundDialplan, _ after: FoundDialplan) throws -> [String] {
            guard let language = after.plan.languages.first(where: before.plan.languages.contains) else { return [] }
            let voice = try TrialVoice(data: service.data, configuration: try service.configuration(), log: try service.logger())
            defer { voice.close() }
            let (old, new) = (try times(of: before, in: language, voice), try times(of: after, in: language, voice))
            return TimeDifference(from: old, to: new, in: language).sentences
        }

        private func times(of found: FoundDialplan, in language: LanguageCode, _ voice: TrialVoice) throws -> DialplanTimes {
            let lengths = try voice.lengths(of: found.plan, found.book, found.recordings) { _ in [language] }
            return DialplanTimes(found.plan, phrases: lengths)
        }

        /// What phrases of both say otherwise.
        private func words(_ before: FoundDialplan, _ after: FoundDialplan) -> [String] {
            let said = Set(before.plan.placeholders.keys).intersection(after.plan.placeholders.keys)
            return before.plan.languages.filter(after.plan.languages.contains).compactMap { language in
                let changed = said.filter { before.book.differs(from: after.book, in: $0, language) }.sorted()
                guard !changed.isEmpty else { return nil }
                let names = changed.map { "*\($0)*" }.joined(separator: ", ")
                return "In \(language), \(changed.count == 1 ? "another wording" : "other wordings") of \(names)."
            }
        }
    }
}
