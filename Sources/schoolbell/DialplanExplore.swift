import ArgumentParser
import CallCore
import Dialplans
import Foundation
import Phrases
import SchoolLine
import Switchboard

extension DialplanCommand {
    /// The second opinion on a dialplan: what the proof says of all calls, the machine of calls is made to show.
    struct Explore: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Walks through everything that can happen in calls, and tells what the check says cannot.",
            discussion: """
                Every key, silence, answer and hang-up is tried in every state, on the machine that runs the calls. The check comes to the
                same without it, in a moment; this is for who wants to see it.

                EXAMPLES
                  schoolbell dialplan explore national
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("Names of dialplans; all of the folder where none is named.", valueName: "name"))
        var names: [String] = []

        @Option(help: ArgumentHelp("Gives up after so many moments that differ.", valueName: "count"))
        var most = 5_000_000

        @Option(help: ArgumentHelp("How many keys pressed ahead are kept.", valueName: "count"))
        var ahead = 1

        @Option(help: ArgumentHelp("To how many states the key back leads.", valueName: "count"))
        var history = 1

        func validate() throws {
            guard (0...8).contains(ahead), (0...8).contains(history) else { throw ValidationError("--ahead and --history take 0 to 8") }
        }

        func run() throws {
            let content = try ServiceOptions.telling { try Content(service.folders) }
            let plans = content.shelf.plans.filter { names.isEmpty || names.contains($0.id.name) }
            guard plans.count >= max(1, names.count) else {
                throw CommandFailure(.missingInput, "there is no such dialplan in \(service.dialplans)")
            }
            var bounds = Exploration.Bounds()
            (bounds.moments, bounds.ahead, bounds.history) = (max(1, most), ahead, history)
            var breaches = 0
            for plan in plans {
                let clock = ContinuousClock()
                let start = clock.now
                let walk = Explorer(plan, services: SchoolCatalogue.services, phrases: content.book.catalogue, bounds: bounds).explore()
                print("\(plan.id.name): \(walk.moments) moments, \(walk.events) events, \(Self.seconds(clock.now - start)) s")
                for breach in walk.breaches { print("\(breach)") }
                guard walk.isComplete else { throw CommandFailure(.faults, "more than \(bounds.moments) moments: not all were seen") }
                breaches += walk.breaches.count
            }
            if breaches > 0 { throw CommandFailure(.faults, "\(breaches) things happened that must not") }
        }

        private static func seconds(_ duration: Duration) -> String {
            String(format: "%.1f", Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
        }
    }
}
