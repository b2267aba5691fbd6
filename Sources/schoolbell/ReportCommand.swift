import ArgumentParser
import Domain
import SchoolLine
import Storage
import Switchboard

/// The full report of a child, on the console.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes the full report of a student and prints it.",
        discussion: """
            It is what option 5 of the line makes and speaks a summary of: subjects with marks and averages, the place \
            in the class and in the year group, absences, remarks and the week. It is stored, and that it was made is \
            on record.

            EXAMPLE
              schoolbell report s-mila
            """)

    @OptionGroup var service: ServiceOptions

    @Argument(help: ArgumentHelp("The student's id, as in students.csv.", valueName: "student"))
    var student: String

    func run() throws {
        let id: StudentID = try ServiceOptions.identifier(student, "student")
        // Without this, premises would make a store where there is none.
        try service.store().close()
        let premises = try service.premises()
        defer { premises.close() }
        guard let made = try premises.services.report(of: id, for: Account.accessor, at: premises.clock.now) else {
            throw CommandFailure.noStudent(id)
        }
        ReportText(made: made).lines.forEach { print($0) }
    }
}
