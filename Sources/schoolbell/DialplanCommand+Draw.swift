import ArgumentParser
import Dialplans
import Foundation
import Storage
import Switchboard

extension DialplanCommand {
    struct Draw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draws a dialplan, with what calls did in it.",
            discussion: """
                Kinds of states are told apart by shape, errors are dashed, keys stand on the arrows, the longest way is \
                blue. Where calls have ended, the ways that many took are thicker, and states in which callers hung up \
                are redder. svg is made by Graphviz; mermaid and dot are text.

                EXAMPLES
                  schoolbell dialplan draw national --out national.svg
                  schoolbell dialplan draw --format mermaid
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case svg, mermaid, dot
        }

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp(FoundDialplan.help, valueName: "dialplan"))
        var name: String?

        @Option(help: "svg, mermaid or dot.")
        var format = Format.svg

        @Option(help: ArgumentHelp("Where to write it; the standard output, if nothing is said.", valueName: "file"))
        var out: String?

        @Flag(help: "Leaves out what calls did.")
        var plain = false

        func run() throws {
            let plan = try FoundDialplan(name, service).plan
            let drawing = Drawing(plan, traffic: plain ? Traffic() : try traffic(of: plan))
            let text =
                switch format {
                case .svg: try Graphviz.svg(of: DotText(drawing).text)
                case .dot: DotText(drawing).text
                case .mermaid: MermaidText(drawing).text
                }
            guard let out else { return print(text, terminator: "") }
            do {
                try text.write(toFile: out, atomically: true, encoding: .utf8)
            } catch {
                throw CommandFailure(.cannotCreate, "cannot write \(out): \(error.localizedDescription)")
            }
        }

        /// Of all its versions, where there is a store.
        private func traffic(of plan: Dialplan) throws -> Traffic {
            let file = (service.data as NSString).appendingPathComponent(Store.fileName)
            guard FileManager.default.fileExists(atPath: file) else { return Traffic() }
            let store = try service.storeToLookInto()
            return try store.read { database in
                var traffic = Traffic()
                try CallJournal(database).each { call in
                    guard call.dialplan.split(separator: "@").first.map(String.init) == plan.id.name else { return }
                    // Each is "MILLISECONDS STATE".
                    let states = call.states.compactMap { $0.split(separator: " ").last.map { StateName($0) } }
                    traffic.add(states, hungUp: call.cause == "caller")
                }
                return traffic
            }
        }
    }
}
