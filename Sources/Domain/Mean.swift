/// An exact mean: a fraction of whole numbers, in hundredths of a unit of its scale.
public struct Mean: Hashable, Sendable {
    let numerator: BigNatural
    let denominator: BigNatural

    init(_ numerator: BigNatural, over denominator: BigNatural) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The mean of a subject's marks; `nil`: none counts.
    public init?(_ total: SubjectTotal) {
        guard let sum = UInt32(exactly: total.hundredths), let count = UInt32(exactly: total.count), count > 0 else { return nil }
        self.init(BigNatural(sum), over: BigNatural(count))
    }

    /// The mean of several children's means in one subject, each told by its marks; `nil`: nobody has one that counts.
    public init?(ofMeans totals: [SubjectTotal]) {
        let parts = totals.compactMap(MeanTable.Part.init)
        guard let size = UInt32(exactly: parts.count), size > 0 else { return nil }
        let counts = Set(parts.map(\.count))
        let common = MeanTable.leastCommonMultiple(counts)
        let shares = Dictionary(uniqueKeysWithValues: counts.map { ($0, common / $0) })
        let sum = parts.reduce(BigNatural(0)) { sum, part in sum + (shares[part.count] ?? BigNatural(0)) * part.sum }
        self.init(sum, over: common * size)
    }

    /// Brought to the decimals of the scale, by its rule, in hundredths: 4.666… is 467 with two decimals and 470 with one.
    public func rounded(for scale: GradeScale) -> Int {
        rounded(decimals: scale.decimals, scale.rounding)
    }

    public func rounded(decimals: Int = 2, _ rounding: GradeRounding = .halfUp) -> Int {
        let unit: UInt32 =
            switch decimals {
            case ...0: 100
            case 1: 10
            default: 1
            }
        let doubled = numerator * 2
        let divisor = denominator * (2 * unit)
        return switch rounding {
        case .halfUp: Int((doubled + denominator * unit).quotient(by: divisor)) * Int(unit)
        case .down: Int(doubled.quotient(by: divisor)) * Int(unit)
        }
    }
}
