/// Rows of text in columns, for a terminal.
struct TextTable {
    enum Side {
        case left, right
    }

    private let sides: [Side]
    private var rows: [[String]]

    init(_ header: [(String, Side)]) {
        sides = header.map(\.1)
        rows = [header.map(\.0)]
    }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// One line for each row, the header dimmed.
    var lines: [String] {
        let widths = sides.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.enumerated().map { index, row in
            let cells = row.indices.map { column in Self.padded(row[column], widths[column], sides[column]) }
            let line = cells.joined(separator: "  ").trimmingEnd
            return index == 0 ? Terminal.painted(line, .dim) : line
        }
    }

    private static func padded(_ text: String, _ width: Int, _ side: Side) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        switch side {
        case .left: return text + blanks
        case .right: return blanks + text
        }
    }
}

extension String {
    fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
