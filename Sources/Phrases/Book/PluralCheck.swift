import Dialplans

/// Whether a plural has the branches that its language needs, and none that the language does not know.
enum PluralCheck {
    /// Counts of a school lie below this; the categories of larger numbers are the same, but for the Spanish "many" of whole millions.
    private static let counts = 0...200
    private static let larger = [1_000, 1_000_000]

    /// - Parameter words: of the language; without them nothing is held against it.
    static func faults(exact: Set<Int>, categories: Set<PluralCategory>, _ words: WordTable?, at offset: Int) -> [PatternFault] {
        guard let words, let rules = Grammars.plurals[words.language] else { return [] }
        let known = Set((Array(counts) + larger).map(rules.category)).union([.other])
        let strange = categories.subtracting(known).map { category in
            PatternFault(
                offset: offset, message: "\(words.language) has no plural \"\(category.rawValue)\"",
                hint: "its plurals are \(names(known)); a number of its own is written =N")
        }
        let needs = Dictionary(grouping: counts.filter { !exact.contains($0) }, by: rules.category)
        let missing = needs.filter { $0.key != .other && !categories.contains($0.key) }.map { category, numbers in
            PatternFault(
                offset: offset, message: "the plural lacks \"\(category.rawValue)\", which \(words.language) needs for \(sample(numbers))",
                hint: "add \(category.rawValue) {…}")
        }
        return (strange + missing).sorted { $0.message < $1.message }
    }

    private static func names(_ categories: Set<PluralCategory>) -> String {
        PluralCategory.allCases.filter(categories.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func sample(_ numbers: [Int]) -> String {
        numbers.prefix(4).map(String.init).joined(separator: ", ") + (numbers.count > 4 ? " …" : "")
    }
}
