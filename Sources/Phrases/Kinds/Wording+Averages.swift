import Domain

/// Means, and what of a mark is a number.
extension Wording {
    /// A scale in tenths is read in tenths.
    func number(_ hundredths: Int, of scale: GradeScale?) -> String? {
        guard (0...100_000).contains(hundredths) else { return nil }
        guard scale?.decimals == 1, hundredths % 100 > 0, hundredths % 10 == 0 else { return grammar.hundredths(hundredths) }
        return grammar.decimal(whole: hundredths / 100, fraction: String(hundredths / 10 % 10))
    }
}
