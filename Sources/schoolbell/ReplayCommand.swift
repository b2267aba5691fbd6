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
            where the call goes otherwise. --story prints the call as a story of the demo school instead: what the \
            caller did stays, and nothing of who it was and of what was said.

            EXAMPLES
              schoolbell replay 7f3a
              schoolbell replay last
              schoolbell replay 7f3a --story > dialplans/national.lost-in-the-menu.story
            """)

    @OptionGroup var service: ServiceOptions

    @Argument(help: ArgumentHelp("The call's name, the beginning of it, or “last”.", valueName: "call"))
    var call: String

    @Flag(help: "Prints it as a story of the demo school.")
    var story = false

    func run() throws {
        let journaled = try JournaledCall(call, in: service.journalStore())
        guard let replay = Replay(journaled.records) else {
            throw CommandFailure(.badInput, "the journal of \(journaled.call.id) does not begin as a call's does")
        }
        let content = try Content(service.folders)
        guard let plan = content.shelf.plans.first(where: { $0.id.name == replay.dialplan.name }) else {
            throw CommandFailure(.missingInput, "there is no dialplan “\(replay.dialplan.name)” in \(service.dialplans): see --dialplans")
        }
        if story { return try tell(journaled, in: plan) }
        Self.notices(replay, plan).forEach { print($0) }
        guard let difference = replay.firstDifference(in: plan) else { return print("\(replay.count) steps, no difference") }
        Self.lines(of: difference).forEach { print($0) }
        throw CommandFailure(.faults, "step \(difference.step) of \(replay.count) goes otherwise")
    }

    private func tell(_ journaled: JournaledCall, in plan: Dialplan) throws {
        guard let retold = RetoldCall(journaled.records) else { return }
        let bench = try ServiceOptions.telling { try StoryBench(folders: service.folders) }
        let head = "data: \(retold.data.rawValue)\nnow: 2026-11-20T18:05+02:00\n"
        let frame = try StoryFile(name: "\(plan.id.name).retold.story", text: head + "> \(retold.steps[0])\n")
        let book = bench.content.book
        let telling = try bench.withServices(of: frame) { services in
            StoryTelling(retold.steps, plan: plan, services: services) { book.wording(of: $0, in: $1) }
        }
        print("# a real call, retold with the demo school; \(telling.leftOut) of its steps found no place there")
        print(head, terminator: "")
        telling.lines.forEach { print($0) }
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
