/// How a country's schools mark: data, read from a file of `grade-scales/`.
public struct GradeScale: Hashable, Sendable {
    public var id: GradeScaleID
    /// From the lowest to the highest, those that are not numeric last.
    public var symbols: [GradeSymbol]
    /// `nil`: only the symbols are marks.
    public var range: GradeRange?
    /// From the lowest to the highest.
    public var bands: [GradeBand]
    /// The lowest value that is a pass, times 100.
    public var pass: Int
    /// The digits after the point with which means are given: 0…2.
    public var decimals: Int
    public var rounding: GradeRounding

    public init(
        id: GradeScaleID, symbols: [GradeSymbol], range: GradeRange? = nil, bands: [GradeBand] = [], pass: Int, decimals: Int = 2,
        rounding: GradeRounding = .halfUp
    ) {
        self.id = id
        self.symbols = symbols
        self.range = range
        self.bands = bands
        self.pass = pass
        self.decimals = decimals
        self.rounding = rounding
    }

    /// Reads a mark as a teacher wrote it; `nil`: the scale knows no such mark.
    ///
    /// A decimal comma is a point, and zeros after the point that add nothing are left out: `5,50` is `5.50`, `6.00` is `6`.
    public func grade(_ text: String) -> Grade? {
        guard text.utf8.count <= 32 else { return nil }
        if let known = symbols.first(where: { $0.symbol == text }) { return Grade(symbol: known.symbol, hundredths: known.hundredths) }
        guard let value = Hundredths.read(text) else { return nil }
        if let known = symbols.first(where: { $0.hundredths == value }) { return Grade(symbol: known.symbol, hundredths: value) }
        guard let range, range.contains(value) else { return nil }
        return Grade(symbol: Hundredths.text(value, decimals: range.step % 10 == 0 ? 1 : 2), hundredths: value)
    }

    /// How a symbol of the scale is spoken; `nil`: it is a number, or has no name in the language.
    public func name(of symbol: String, in language: Language) -> String? {
        symbols.first { $0.symbol == symbol }?.names[language]
    }

    /// The name of the band in which a value or mean lies.
    public func bandName(of hundredths: Int, in language: Language) -> String? {
        bands.last { $0.from <= hundredths }?.names[language]
    }

    public func isPass(_ hundredths: Int) -> Bool { hundredths >= pass }
}

/// A mark that a scale knows, in the one spelling in which it is kept.
public struct Grade: Hashable, Sendable {
    public var symbol: String
    /// `nil`: not numeric.
    public var hundredths: Int?

    public init(symbol: String, hundredths: Int?) {
        self.symbol = symbol
        self.hundredths = hundredths
    }
}

/// How a mean is brought to the scale's decimals.
public enum GradeRounding: String, Hashable, Sendable, CaseIterable {
    case halfUp = "half-up"
    case down
}
