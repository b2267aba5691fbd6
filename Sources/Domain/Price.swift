/// What something costs.
public struct Price: Hashable, Sendable {
    /// The currencies of the countries that the service serves (ISO 4217).
    public enum Currency: String, CaseIterable, Sendable {
        case peso = "CLP"
        case euro = "EUR"
        case hryvnia = "UAH"

        var hasParts: Bool { self != .peso }
    }

    /// Of the currency's unit.
    public let hundredths: Int
    public let currency: Currency

    /// More than this is no price of a school's line.
    public static let highest = 100_000_000

    /// Reads `3.45 EUR` or `1500 CLP`.
    public init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let currency = Currency(rawValue: String(words[1])) else { return nil }
        let parts = words[0].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            parts[0].count <= 7, let whole = Int(parts[0])
        else { return nil }
        var hundredths = whole * 100
        if parts.count == 2 {
            guard currency.hasParts, parts[1].count == 2, let cents = Int(parts[1]) else { return nil }
            hundredths += cents
        }
        guard (1...Self.highest).contains(hundredths) else { return nil }
        self.hundredths = hundredths
        self.currency = currency
    }
}
