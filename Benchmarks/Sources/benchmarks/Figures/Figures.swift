/// What a group of benchmarks has measured: the table that is printed and stands in docs/performance.md, and what is drawn of it.
struct Figures {
    let group: String
    let table: FigureTable
    /// What holds for all rows: how it was measured.
    var notes: [String] = []
    /// Rows of numbers for the plot of the group, with their heading; none: there is no plot.
    var points: FigurePoints?
}

/// Numbers in columns, as gnuplot reads them.
struct FigurePoints {
    let columns: [String]
    var rows: [[Double]] = []

    var text: String {
        let lines = ["# " + columns.joined(separator: "\t")] + rows.map { $0.map { "\($0)" }.joined(separator: "\t") }
        return lines.joined(separator: "\n") + "\n"
    }
}
