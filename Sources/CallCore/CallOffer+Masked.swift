extension CallOffer {
    /// The offer with its numbers cut to their ends: `+359…456`.
    public var masked: CallOffer {
        var offer = self
        offer.from = from.map(Self.mask)
        offer.diverted = diverted.map(Self.mask)
        return offer
    }

    private static func mask(_ number: String) -> String {
        let digits = number.filter { $0.isNumber || $0 == "+" }
        guard digits.count > 7 else { return "…" }
        // Of a national spelling four digits would leave a thousand numbers.
        let country = digits.hasPrefix("+") ? String(digits.prefix(4)) : ""
        return "\(country)…\(digits.suffix(3))"
    }
}
