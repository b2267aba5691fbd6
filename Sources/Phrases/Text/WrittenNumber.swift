/// Digits as they stand in a text: `24.11.2026` is three runs with two separators.
struct WrittenNumber {
    /// Each run of digits with the index after it.
    private(set) var runs: [(digits: String, end: Int)] = []
    private(set) var separators: [Unicode.Scalar] = []
    /// The index of the first digit.
    let start: Int

    private static let most = 4
    static let between: Set<Unicode.Scalar> = [".", ",", ":", "/", "-", "–"]

    init(_ text: [Unicode.Scalar], at start: Int) {
        self.start = start
        var index = start
        while runs.count < Self.most {
            let end = text[index...].firstIndex { !Self.isDigit($0) } ?? text.count
            runs.append((String(String.UnicodeScalarView(text[index..<end])), end))
            guard end + 1 < text.count, Self.between.contains(text[end]), Self.isDigit(text[end + 1]) else { return }
            separators.append(text[end])
            index = end + 1
        }
        separators = Array(separators.prefix(runs.count - 1))
    }

    /// The digits of a run if they are no more than `most`, else "".
    func run(_ index: Int, most: Int) -> String {
        runs.indices.contains(index) && runs[index].digits.count <= most ? runs[index].digits : ""
    }

    /// The value of a run of at most `most` digits.
    func value(_ index: Int, most: Int) -> Int? { Int(run(index, most: most)) }

    func separator(_ index: Int) -> Unicode.Scalar? { separators.indices.contains(index) ? separators[index] : nil }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
