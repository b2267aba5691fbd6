import ArgumentParser
import Domain
import Storage
import Switchboard

/// The notices that go out by SMS.
struct NoticesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "Lists the notices that go out by SMS, and has one tried again.",
        discussion: """
            A notice is queued, claimed, sent (the gateway has it), accepted (the operator has it), delivered, failed, dropped (not sent: \
            the reason says why) or doubtful (nobody knows whether the gateway has it; it is not tried again by itself).

            EXAMPLES
              schoolbell notices list
              schoolbell notices list --state doubtful --state failed
              schoolbell notices retry 17
              schoolbell notices kannel --address http://127.0.0.1:9419
            """,
        subcommands: [List.self, Retry.self, Kannel.self])

    /// Shows notices, numbers masked.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists notices, the newest first; numbers are masked, texts are not shown.",
            discussion: """
                EXAMPLE
                  schoolbell notices list --state doubtful --student s-mila
                """)

        @OptionGroup var service: ServiceOptions

        @Option(
            help: ArgumentHelp("Only those in this state; may be given several times.", valueName: "state"),
            transform: { text in
                guard let state = NoticeState(rawValue: text) else {
                    throw ValidationError("--state takes one of \(NoticeState.allCases.map(\.rawValue).joined(separator: ", "))")
                }
                return state
            })
        var state: [NoticeState] = []

        @Option(help: ArgumentHelp("Only those about this student.", valueName: "id"))
        var student: String?

        @Option(help: ArgumentHelp("At most so many, 1 to 100000.", valueName: "number"))
        var limit = 100

        func validate() throws {
            guard (1...100_000).contains(limit) else { throw ValidationError("--limit takes 1 to 100000") }
        }

        func run() throws {
            let zone = try service.timeZone()
            let id: StudentID? = try student.map { try ServiceOptions.identifier($0, "student") }
            let states = state.isEmpty ? Set(NoticeState.allCases) : Set(state)
            let notices = try service.storeToLookInto().read { try Outbox($0).all(in: states, of: id, limit: limit) }
            var table = TextTable([
                ("notice", .right), ("about", .left), ("kind", .left), ("to", .left), ("due", .left), ("state", .left), ("tries", .right),
                ("parts", .right), ("why", .left),
            ])
            for notice in notices {
                table.add([
                    "\(notice.id)", notice.student.rawValue, notice.kind.rawValue, notice.address.description, notice.dueAt.text(in: zone),
                    notice.state.rawValue, "\(notice.attempt)", "\(notice.parts)", notice.reason ?? "",
                ])
            }
            table.lines.forEach { print($0) }
        }
    }

    /// Has one tried again.
    struct Retry: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Has a notice tried again that failed or is in doubt; a doubtful one may then arrive twice.",
            discussion: """
                EXAMPLE
                  schoolbell notices retry 17
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("The notice's number, as listed.", valueName: "notice"))
        var notice: Int64

        func run() throws {
            let now = try service.wallClock().now
            try service.store().write { database in
                guard let found = try Outbox(database).find(notice) else {
                    throw CommandFailure(.missingInput, "there is no notice \(notice): see schoolbell notices list")
                }
                guard try Outbox(database).retry(notice, at: now) else {
                    throw CommandFailure(
                        .badInput, "notice \(notice) is \(found.state.rawValue): only one that failed or is doubtful is tried again")
                }
            }
            print("notice \(notice) is queued again")
        }
    }
}
