import ArgumentParser
import CallCore
import Dialplans
import Phrases
import Switchboard

extension DialplanCommand {
    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says in words what a caller hears in a state and can do there.",
            discussion: """
                EXAMPLES
                  schoolbell dialplan explain main-menu
                  schoolbell dialplan explain main-menu --in national --lang en
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("The state.", valueName: "state"))
        var state: String

        @Option(name: .customLong("in"), help: ArgumentHelp(FoundDialplan.help, valueName: "dialplan"))
        var name: String?

        @Option(help: ArgumentHelp("The language of the words; the first of the dialplan, if nothing is said.", valueName: "code"))
        var lang: String?

        func run() throws {
            let found = try FoundDialplan(name, with: StateName(state), service)
            let language = lang.map { LanguageCode($0) } ?? found.plan.languages.first ?? "en"
            guard found.plan.languages.contains(language) else {
                let known = found.plan.languages.map(\.rawValue).joined(separator: ", ")
                throw CommandFailure(
                    .missingInput, "the dialplan \(found.plan.id.name) does not speak “\(language.rawValue.prefix(16))”: it speaks \(known)"
                )
            }
            let book = found.book
            let explanation = StateExplanation(of: StateName(state), in: found.plan) { phrase in
                book.wording(of: Utterance(phrase: phrase), in: language)
            }
            guard let explanation else { throw CommandFailure(.missingInput, Self.unknown(state, in: found.plan)) }
            explanation.lines.forEach { print($0) }
        }

        private static func unknown(_ state: String, in plan: Dialplan) -> String {
            let near = NearMiss.nearest(to: state, among: plan.states.keys.map(\.rawValue))
            let hint = near.map { ": did you mean \($0)?" } ?? ": see schoolbell dialplan draw"
            return "there is no state “\(state.prefix(64))” in \(plan.id.name)\(hint)"
        }
    }
}
