import ArgumentParser
import Dialplans
import Domain
import Foundation
import Phrases
import SchoolLine
import Storage
import Switchboard

extension DialplanCommand {
    /// Where the time of callers goes.
    struct Times: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tells for every option of a dialplan how many keys and seconds it takes, and what a call costs.",
            discussion: """
                Prompts are measured as the line's voice says them, with usual values, and heard to their end; services answer at once. The mean
                call is that of the callers in --mix, or of the last calls in the journal.

                EXAMPLES
                  schoolbell dialplan times national
                  schoolbell dialplan times national --mix callers.yaml
                  schoolbell dialplan times national --journal 1000
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("The name of the dialplan.", valueName: "name"))
        var name: String

        @Option(help: ArgumentHelp("A file that says what callers do.", valueName: "file"))
        var mix: String?

        @Option(help: ArgumentHelp("Takes so many of the last calls for what callers do.", valueName: "number"))
        var journal: Int?

        func validate() throws {
            if let journal, !(1...100_000).contains(journal) { throw ValidationError("--journal takes 1 to 100000, not \(journal)") }
        }

        func run() throws {
            let premises = try service.premises()
            defer { premises.close() }
            guard let plan = premises.content.shelf.plans.first(where: { $0.id.name == name }) else {
                throw CommandFailure(.missingInput, "there is no dialplan \(name) in \(service.dialplans)")
            }
            let phrases = try PhraseLengths(premises.content.book, voice: premises.voice).measured(plan)
            let times = DialplanTimes(plan, phrases: phrases)
            table(times.options(), plan.languages).lines.forEach { print($0) }
            if let effort = times.effort(until: "news", after: "known", of: "recognise-caller") {
                DialplanSummary.news(effort, plan.languages).forEach { print($0) }
            }
            if let mix { try tellMean(times.meanCall(of: callers(in: mix, plan)), plan.languages, "of \(mix)") }
            if let journal { try tellJournal(journal, plan, times, premises.store) }
        }

        private func table(_ options: [DialplanTimes.Option], _ languages: [LanguageCode]) -> TextTable {
            var table = TextTable(
                [("option", .left), ("leads to", .left), ("keys", .right)] + languages.map { ("\($0)", .right) })
            for option in options {
                let times = languages.map { DialplanSummary.seconds(option.effort.time[$0] ?? 0) }
                table.add(["\(option.menu) \(option.key)", "\(option.target)", "\(option.effort.keys)"] + times)
            }
            return table
        }

        private func callers(in file: String, _ plan: Dialplan) throws -> CallerMix {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw CommandFailure(.missingInput, "cannot read \(file): see --mix")
            }
            do {
                return try CallerMix(SourceText(file: file, bytes: data), for: plan)
            } catch {
                print(error.description)
                throw CommandFailure(.badInput, error.faults.count == 1 ? "1 fault in \(file)" : "\(error.faults.count) faults in \(file)")
            }
        }

        private func tellJournal(_ count: Int, _ plan: Dialplan, _ times: DialplanTimes, _ store: Store) throws {
            let calls = try store.read { try CallJournal($0).recent(limit: count) }.filter { $0.dialplan.hasPrefix(plan.id.name + "@") }
            guard !calls.isEmpty else { return print("no call of this dialplan is in the journal") }
            let mix = CallerMix(calls.map { CallerMix.Caller(share: 1, way: $0.way.filter { plan.states[$0] != nil }) })
            let real = calls.reduce(0) { $0 + Double($1.endedAt.milliseconds - $1.beganAt.milliseconds) } / Double(calls.count)
            print("the last \(calls.count) calls lasted \(Self.minutes(real)) min in the mean")
            tellMean(times.meanCall(of: mix), plan.languages, "if they heard all to its end")
        }

        private func tellMean(_ mean: [LanguageCode: Double]?, _ languages: [LanguageCode], _ whose: String) {
            let times = languages.compactMap { language in mean?[language].map { "\(Self.minutes($0)) min (\(language))" } }
            print("a mean call \(whose): \(times.joined(separator: ", "))")
        }

        private static func minutes(_ time: Double) -> String { String(format: "%.2f", time / 60_000) }
    }
}

extension EndedCall {
    /// The states that it went through.
    fileprivate var way: [StateName] { states.compactMap { $0.split(separator: " ").last.map { StateName($0) } } }
}
