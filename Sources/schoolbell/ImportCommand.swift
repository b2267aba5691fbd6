import ArgumentParser
import Foundation
import Intake
import Storage
import Switchboard

/// Takes over what a school's diary hands over.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reads a folder of CSV files of a school's diary into the store.",
        discussion: """
            Every row is checked, and every fault is printed as FILE:LINE: COLUMN: what is wrong. A row at fault stops \
            nothing but itself. All that is taken comes into the store at once; a repeated import changes nothing. \
            Where a file is empty or its header wrong, the others are taken, and the status is 65.

            EXAMPLES
              schoolbell import diary
              schoolbell import diary --dry-run   changes nothing
              schoolbell import diary --strict    status 65 where anything is at fault
            """)

    @OptionGroup var service: ServiceOptions

    @Argument(help: ArgumentHelp("The folder of the CSV files.", valueName: "dir"))
    var folder: String

    @Flag(name: .customLong("dry-run"), help: "Reads and checks everything, and changes nothing.")
    var dryRun = false

    @Flag(help: "Takes nothing where anything is at fault.")
    var strict = false

    func run() throws {
        let now = try service.wallClock().now
        let scales = try Content.scales(in: service.gradeScales)
        guard FileManager.default.fileExists(atPath: folder) else { throw CommandFailure(.missingInput, "there is no folder \(folder)") }
        let store = try Store.open(folder: service.data)
        let options = ImportOptions(scales: scales, now: now, isStrict: strict, isDryRun: dryRun)
        let summary = try Import(folder: folder, store: store, options: options, progress: Self.show).run()
        Terminal.endProgress()
        ImportReport(summary: summary).lines.forEach { print($0) }
        try store.close()
        if summary.outcome == .refused {
            throw CommandFailure(.badInput, "nothing was taken: correct the faults, or import without --strict")
        }
        guard summary.unread.isEmpty else {
            let names = summary.unread.map(\.name).joined(separator: ", ")
            throw CommandFailure(.badInput, "not read: \(names): correct the header, and import again")
        }
    }

    private static func show(_ progress: ImportProgress) {
        let what =
            switch progress.phase {
            case .reading(let file): file
            case .checking: "checking"
            case .switching: "switching over"
            }
        Terminal.progress(progress.done, of: progress.total, what)
    }
}
