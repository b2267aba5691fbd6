import ArgumentParser
import CallCore
import Dialplans
import Storage
import Stories
import Switchboard

/// Runs a call again.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Runs a journaled call again, and says where it goes otherwise.",
        discussion: """
            The events and the services' replies come from the journal; the dialplan is the one that serves now. Exact \
            for the engine and the dialplan that ran the call; where they are others, that is said. The status is 1 \
            where the call goes otherwise.

            EXAMPLES
              schoolbell replay 7f3a
              schoolbell replay last
            """)

    @OptionGroup var service: ServiceOptions

    @Argument(help: ArgumentHelp("The call's name, the beginning of it, or “last”.", valueName: "call"))
    var call: String

    func run() throws {
        let journaled = try JournaledCall(call, in: service.journalStore())
        guard let replay = Replay(journaled.records) else {
            throw CommandFailure(.badInput, "the journal of \(journaled.call.id) does not begin as a call's does")
        }
        let content = try Content(service.folders)
        guard let plan = content.shelf.plans.first(where: { $0.id.name == replay.dialplan.name }) else {
            throw CommandFailure(.missingInput, "there is no dialplan “\(replay.dialplan.name)” in \(service.dialplans): see --dialplans")
        }
        Self.notices(replay, plan).forEach { print($0) }
        guard let difference = replay.firstDifference(in: plan) else { return print("\(replay.count) steps, no difference") }
        Self.lines(of: difference).forEach { print($0) }
        throw CommandFailure(.faults, "step \(difference.step) of \(replay.count) goes otherwise")
    }

    private static func notices(_ replay: Replay, _ plan: Dialplan) -> [String] {
        var notices: [String] = []
        if replay.dialplan.version != plan.id.version {
            notices.append("the call ran in \(replay.dialplan), it is replayed in \(plan.id)")
        }
        if replay.engine != Engine.version { notices.append("engine \(replay.engine) ran the call, \(Engine.version) replays it") }
        return notices
    }

    private static func lines(of difference: Replay.Difference) -> [String] {
        let (journaled, replayed) = (difference.journaled.map(EffectLine.text), difference.replayed.map(EffectLine.text))
        var lines = ["step \(difference.step), \(EffectLine.text(difference.event))"]
        lines += journaled.map { "- \($0)" } + replayed.map { "+ \($0)" }
        if journaled == replayed { lines.append("only values differ, which are not shown") }
        return lines
    }
}
