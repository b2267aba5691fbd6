import ArgumentParser
import Domain
import Storage
import Switchboard

extension TokenCommand {
    /// Gives out a token.
    struct Make: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a token, and prints it once.",
            discussion: """
                Only a keyed hash of it is kept: one that was lost is revoked, and another made.

                EXAMPLE
                  schoolbell token make --school sch-1 --note "diary of the first school"
                """)

        @OptionGroup var service: ServiceOptions

        @Option(help: ArgumentHelp("The school whose diary system it is for, as in schools.csv.", valueName: "id"))
        var school: String?

        @Option(help: ArgumentHelp("The director or office worker whom it is for, as in staff.csv.", valueName: "id"))
        var staff: String?

        @Flag(help: "It is for whoever runs the service: every school.")
        var administrator = false

        @Option(
            help: ArgumentHelp("What it may be used for, enter or remove; both.", valueName: "scope"),
            transform: { text in
                guard let scope = TokenScope(rawValue: text) else { throw ValidationError("--may takes enter or remove") }
                return scope
            })
        var may: TokenScope?

        @Option(help: ArgumentHelp("How many days it lasts, 1 to 3650; until it is revoked.", valueName: "days"))
        var days: Int?

        @Option(help: "What it is made for.")
        var note = ""

        func validate() throws {
            let holders = [school != nil, staff != nil, administrator].filter(\.self).count
            guard holders == 1 else { throw ValidationError("name one of --school, --staff and --administrator") }
            guard days.map((1...3650).contains) ?? true else { throw ValidationError("--days takes 1 to 3650") }
            guard note.utf8.count <= 200, !note.contains(where: \.isNewline) else {
                throw ValidationError("--note takes one line of at most 200 bytes")
            }
        }

        func run() throws {
            let holder = try holder()
            let now = try service.wallClock().now
            let (id, secret) = try service.store().write { database in
                try Self.check(holder, database)
                let token = IssuedToken(
                    id: try Tokens(database).nextID(), holder: holder, scopes: may.map { [$0] } ?? Set(TokenScope.allCases), note: note,
                    madeAt: now,
                    expiresAt: days.map { now.adding(minutes: $0 * 24 * 60) })
                let secret = try Tokens(database).make(token)
                try AccessLog(database).add(AccessRecord(at: now, act: .tokenMade, who: Account.accessor, detail: token.id.rawValue))
                return (token.id, secret)
            }
            print("\(id): \(secret)")
        }

        private func holder() throws -> TokenHolder {
            if let school { return .system(try ServiceOptions.identifier(school, "school")) }
            if let staff { return .staff(try ServiceOptions.identifier(staff, "staff")) }
            return .administrator
        }

        private static func check(_ holder: TokenHolder, _ database: Database) throws {
            switch holder {
            case .administrator: break
            case .system(let id):
                guard try Schools(database).find(id) != nil else {
                    throw CommandFailure(.missingInput, "there is no school “\(id)”: its id is in schools.csv")
                }
            case .staff(let id):
                guard let member = try StaffMembers(database).find(id) else {
                    throw CommandFailure(.missingInput, "there is nobody “\(id)” in the staff: the id is in staff.csv")
                }
                guard member.role != .teacher else {
                    throw CommandFailure(.badInput, "“\(id)” is a teacher: a token is for a director or somebody in the office")
                }
            }
        }
    }
}
