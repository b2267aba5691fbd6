import ArgumentParser
import Domain
import Storage
import Switchboard

/// The parents' labels of a class.
struct LabelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "labels",
        abstract: "Prints the labels that the parents of a class are given.",
        discussion: """
            Each has the child's name and class, its ID code, the number to dial and the one to text to. That they \
            were printed is on record.

            EXAMPLE
              schoolbell labels c-1-5a | lpr
            """)

    @OptionGroup var service: ServiceOptions

    @Argument(help: ArgumentHelp("The class's id, as in classes.csv.", valueName: "class"))
    var schoolClass: String

    func run() throws {
        let id: ClassID = try ServiceOptions.identifier(schoolClass, "class")
        let configuration = try service.configuration()
        let now = try service.wallClock().now
        let store = try service.store()
        let labels = try store.write { database -> [Label] in
            guard let placed = try Classes(database).find(id) else {
                throw CommandFailure(.missingInput, "there is no class “\(id)”: its id is in classes.csv")
            }
            return try Students(database).enrolled(in: id).compactMap { student in
                guard let code = try Students(database).code(of: student.id) else { return nil }
                try AccessLog(database).add(
                    AccessRecord(at: now, act: .labelPrinted, who: Account.accessor, student: student.id, detail: id.rawValue))
                return Label(student: student, schoolClass: placed, code: code)
            }
        }
        guard !labels.isEmpty else { throw CommandFailure(.missingInput, "the class “\(id)” has no enrolled student") }
        print(labels.map { $0.text(dial: configuration.numberToDial, text: configuration.numberToText) }.joined(separator: "\n\n"))
    }

    /// What is cut out and put into the child's school-bag.
    private struct Label {
        let student: Student
        let schoolClass: SchoolClass
        let code: IDCode

        func text(dial: String, text: String) -> String {
            """
            \(student.fullName), \(schoolClass.label)
            ID code   \(code.grouped)
            to dial   \(dial)
            to text   \(text)
            """
        }
    }
}
