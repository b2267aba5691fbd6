/// Texts in aligned columns: the first to the left, the others to the right.
struct FigureTable {
    let head: [String]
    var rows: [[String]] = []

    var text: String {
        let all = [head] + rows
        let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { row in
            zip(row, widths).enumerated().map { index, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return index == 0 ? cell.0 + space : space + cell.0
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

/// How numbers are written in a table.
enum FigureText {
    static func ratio(_ value: Double, _ beside: Double) -> String { beside > 0 ? decimals(value / beside) : "–" }

    static func decimals(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    /// A time given in microseconds, with three or more digits that tell something.
    static func time(_ microseconds: Double) -> String {
        switch microseconds {
        case ..<100: decimals(microseconds) + " µs"
        case ..<1_000: "\(Int(microseconds.rounded())) µs"
        case ..<100_000: decimals(microseconds / 1_000) + " ms"
        default: "\(Int((microseconds / 1_000).rounded())) ms"
        }
    }

    /// A whole number with its thousands apart.
    static func count(_ number: Int) -> String {
        let digits = Array(String(number))
        return String(
            digits.enumerated().flatMap { index, digit in
                index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
            })
    }
}
