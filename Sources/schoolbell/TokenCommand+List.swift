import ArgumentParser
import Domain
import Foundation
import Storage
import Switchboard

extension TokenCommand {
    /// Shows the tokens.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the tokens: for whom, what they may, when they were used last.",
            discussion: """
                EXAMPLE
                  schoolbell token list --all
                """)

        @OptionGroup var service: ServiceOptions

        @Flag(help: "Those too that were revoked, or whose time is over.")
        var all = false

        func run() throws {
            let (now, zone) = (try service.wallClock().now, try service.timeZone())
            let tokens = try service.storeToLookInto().read { try Tokens($0).all() }.filter { all || !$0.isEnded(at: now) }
            var table = TextTable([
                ("token", .left), ("for", .left), ("may", .left), ("ends", .left), ("used", .left), ("times", .right), ("note", .left),
            ])
            for token in tokens {
                table.add([
                    token.id.rawValue, token.holder.text, token.scopes.map(\.rawValue).sorted().joined(separator: ", "),
                    Self.end(token, zone), token.lastUsedAt?.text(in: zone) ?? "never", "\(token.uses)", token.note,
                ])
            }
            table.lines.forEach { print($0) }
        }

        private static func end(_ token: IssuedToken, _ zone: TimeZone) -> String {
            if let revoked = token.revokedAt { return "revoked \(revoked.text(in: zone))" }
            return token.expiresAt?.text(in: zone) ?? "never"
        }
    }

    /// Ends a token.
    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Revokes a token: the next request with it is refused.",
            discussion: """
                EXAMPLE
                  schoolbell token revoke t3
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("The token's id, as listed.", valueName: "token"))
        var token: String

        func run() throws {
            let id: TokenID = try ServiceOptions.identifier(token, "token")
            let now = try service.wallClock().now
            let isRevoked = try service.store().write { database in
                guard try Tokens(database).find(id) != nil else { throw CommandFailure.noToken(id) }
                guard try Tokens(database).revoke(id, at: now) else { return false }
                try AccessLog(database).add(AccessRecord(at: now, act: .tokenRevoked, who: Account.accessor, detail: id.rawValue))
                return true
            }
            print(isRevoked ? "\(id) is revoked" : "\(id) was revoked before")
        }
    }

    /// Shows what was done with a token.
    struct Uses: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows what was done with a token, the newest first; looking is on record.",
            discussion: """
                EXAMPLE
                  schoolbell token uses t3
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("The token's id, as listed.", valueName: "token"))
        var token: String

        func run() throws {
            let id: TokenID = try ServiceOptions.identifier(token, "token")
            let (now, zone) = (try service.wallClock().now, try service.timeZone())
            let records = try service.store().write { database in
                guard try Tokens(database).find(id) != nil else { throw CommandFailure.noToken(id) }
                return try AccessLog(database).uses(of: id, by: Account.accessor, at: now)
            }
            for record in records { print("\(record.at.text(in: zone))  \(record.detail ?? "")") }
        }
    }
}

extension TokenHolder {
    /// As a list shows it.
    fileprivate var text: String {
        switch self {
        case .system(let school): "school \(school)"
        case .staff(let id): "staff \(id)"
        case .administrator: "administrator"
        }
    }
}
