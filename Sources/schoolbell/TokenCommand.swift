import ArgumentParser
import Domain
import Storage

/// The tokens of the HTTP interface.
struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Makes, lists and revokes the tokens by which entries are handed over.",
        discussion: """
            A token speaks for the diary system of a school, for a director or somebody in a school's office, or for the \
            administrator of the service. What is done with it is on record.

            EXAMPLES
              schoolbell token make --school sch-1 --note "diary of the first school"
              schoolbell token make --staff st-7 --may enter --days 30
              schoolbell token list
              schoolbell token revoke t3
              schoolbell token uses t3
            """,
        subcommands: [Make.self, List.self, Revoke.self, Uses.self])
}

extension CommandFailure {
    static func noToken(_ id: TokenID) -> CommandFailure {
        CommandFailure(.missingInput, "there is no token “\(id)”: see schoolbell token list")
    }
}
