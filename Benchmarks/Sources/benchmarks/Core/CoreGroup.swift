/// The pure steps between a key and its answer, each beside something that everybody knows.
struct CoreGroup: Group {
    static let name = "core"

    func measure() throws -> Figures {
        var table = FigureTable(head: ["what", "median", "beside", "median", "ratio"])
        for pair in try CorePairs.all() {
            let (work, beside) = pair.measure()
            table.rows.append([
                pair.name, FigureText.time(work / 1_000), pair.besideName, FigureText.time(beside / 1_000), FigureText.ratio(work, beside),
            ])
        }
        return Figures(group: Self.name, table: table, notes: ["Medians of 31 rounds of 2,000, the two in turn."])
    }
}
