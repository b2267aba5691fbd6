/// Numbers with at most two digits after the point, kept as whole hundredths.
public enum Hundredths {
    /// Reads `5`, `5.5`, `5,50`; `nil`: anything else, or 10,000 and more.
    public static func read(_ text: some StringProtocol) -> Int? {
        let parts = text.utf8.prefix(9).split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
        guard (1...2).contains(parts.count), parts[0].count <= 4, let whole = Digits.number(parts[0]) else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        guard parts[1].count <= 2, let fraction = Digits.number(parts[1]) else { return nil }
        return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
    }

    /// Writes `5.50`, or with one decimal `5.5`; the digits that are left out must be zeros.
    public static func text(_ hundredths: Int, decimals: Int = 2) -> String {
        let whole = String(hundredths / 100)
        switch decimals {
        case ...0: return whole
        case 1: return "\(whole).\(hundredths / 10 % 10)"
        default: return "\(whole).\(Digits.text(hundredths % 100, 2))"
        }
    }
}
