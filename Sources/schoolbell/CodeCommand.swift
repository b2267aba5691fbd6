import ArgumentParser
import Domain
import Storage
import Switchboard

/// What is done with the ID code of a student.
struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Renews the ID code of a student.", subcommands: [Renew.self])

    struct Renew: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new ID code, and ends every subscription made with the old one.",
            discussion: """
                The new code is printed once, and on the labels of the class. That it was renewed is on record.

                EXAMPLE
                  schoolbell code renew s-mila
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("The student's id, as in students.csv.", valueName: "student"))
        var student: String

        func run() throws {
            let id: StudentID = try ServiceOptions.identifier(student, "student")
            let now = try service.wallClock().now
            let renewed = try service.store().write { database in
                guard let student = try Students(database).find(id), let renewed = try Students(database).renewCode(of: id, at: now) else {
                    throw CommandFailure.noStudent(id)
                }
                try AccessLog(database).add(AccessRecord(at: now, act: .codeRenewed, who: Account.accessor, student: id))
                return (name: student.fullName, code: renewed.code, ended: renewed.ended)
            }
            print("\(renewed.name): \(renewed.code.grouped)")
            print(renewed.ended == 1 ? "1 subscription ended" : "\(renewed.ended) subscriptions ended")
        }
    }
}

extension CommandFailure {
    static func noStudent(_ id: StudentID) -> CommandFailure {
        CommandFailure(.missingInput, "there is no student “\(id)”: its id is in students.csv")
    }
}
