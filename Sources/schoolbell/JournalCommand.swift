import ArgumentParser
import CallCore
import Domain
import Foundation
import Storage
import Stories
import Switchboard

/// What happened in calls.
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Lists the last calls, or shows one as a story.",
        discussion: """
            A call is shown without what was said of anybody and without numbers. --reveal shows all of it, and is put \
            on record. Digits of codes are kept nowhere.

            EXAMPLES
              schoolbell journal
              schoolbell journal 7f3a                 the beginning of a call's name is enough
              schoolbell journal last --reveal
            """)

    @OptionGroup var service: ServiceOptions

    @Argument(help: ArgumentHelp("The call's name, the beginning of it, or “last”.", valueName: "call"))
    var call: String?

    @Flag(help: "Shows numbers and what was said; this is put on record.")
    var reveal = false

    @Option(help: ArgumentHelp("How many calls to list.", valueName: "number"))
    var limit = 20

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes 1 to 10000, not \(limit)") }
        guard !reveal || call != nil else { throw ValidationError("--reveal needs a call") }
    }

    func run() throws {
        let store = try service.journalStore()
        if let call {
            try show(JournaledCall(call, in: store), store)
        } else {
            try list(store.read { try CallJournal($0).recent(limit: limit) })
        }
    }

    private func list(_ calls: [EndedCall]) throws {
        guard !calls.isEmpty else { return print("no call has ended yet") }
        let zone = try service.timeZone()
        var table = TextTable([("call", .left), ("began", .left), ("seconds", .right), ("cause", .left), ("dialplan", .left)])
        for call in calls {
            let seconds = (call.endedAt.milliseconds - call.beganAt.milliseconds) / 1000
            table.add([call.id, call.beganAt.text(in: zone), "\(seconds)", call.cause, call.dialplan])
        }
        table.lines.forEach { print($0) }
    }

    private func show(_ journaled: JournaledCall, _ store: Store) throws {
        let writer = try reveal ? revealing(journaled.call, store) : StoryWriter(masked: true)
        print("# \(journaled.call.id) \(journaled.call.dialplan)")
        print("now: \(journaled.call.beganAt.text(in: try service.timeZone()))")
        StoryJournal(writer: writer).lines(of: journaled.records).forEach { print($0) }
    }

    /// On record before the first word is shown, for each child of whom it tells.
    private func revealing(_ call: EndedCall, _ store: Store) throws -> StoryWriter {
        let book = try Content(service.folders).book
        let now = try service.wallClock().now
        let children: [StudentID?] = call.students.isEmpty ? [nil] : call.students
        try store.write { database in
            for child in children {
                try AccessLog(database).add(
                    AccessRecord(at: now, act: .journalRevealed, who: Account.accessor, student: child, call: call.id))
            }
        }
        return StoryWriter(wording: { book.wording(of: $0, in: $1) })
    }
}
