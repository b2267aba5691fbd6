import Intake
import Storage

/// What an import did, as text.
struct ImportReport {
    let summary: ImportSummary

    var lines: [String] { faults + notices + table.lines + [outcome] }

    /// The first faults of each file, then how many more there are.
    private var faults: [String] {
        summary.files.flatMap { file in
            let more = file.faultCount - file.faults.count
            return file.faults.map(\.description) + (more > 0 ? ["\(file.file.name): and \(more) faults more"] : [])
        }
    }

    private var notices: [String] {
        let columns = summary.files.filter { !$0.unknownColumns.isEmpty }.map { file in
            "\(file.file.name): unknown columns, ignored: \(file.unknownColumns.joined(separator: ", "))"
        }
        return columns + summary.strangers.map { "\($0): unknown file, ignored" }
    }

    private var table: TextTable {
        var table = TextTable([
            ("file", .left), ("read", .right), ("new", .right), ("changed", .right), ("unchanged", .right), ("removed", .right),
            ("refused", .right),
        ])
        for file in summary.files {
            let counts = [file.read, file.counts.new, file.counts.changed, file.counts.unchanged, file.counts.deleted, file.refused]
            table.add([file.file.name] + counts.map(String.init))
        }
        return table
    }

    private var outcome: String {
        let refused = summary.files.reduce(0) { $0 + $1.refused }
        let unread = summary.unread.count
        let notRead = unread == 0 ? "" : unread == 1 ? ", 1 file not read" : ", \(unread) files not read"
        let rest = (refused == 0 ? "" : ", \(refused) refused") + notRead
        return switch summary.outcome {
        case .taken: "imported: \(summary.changeCount) rows new, changed or removed\(rest)"
        case .tried: "dry run, nothing changed: \(summary.changeCount) rows would be new, changed or removed\(rest)"
        case .refused: "nothing imported: \(summary.faultCount) faults\(notRead)"
        }
    }
}
