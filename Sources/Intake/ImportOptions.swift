public import Domain

/// How an import is done.
public struct ImportOptions: Sendable {
    /// One fault anywhere, and nothing is taken.
    public var isStrict: Bool
    /// Everything is read and checked, and nothing is changed.
    public var isDryRun: Bool
    /// The grade scales that a school may name.
    public var scales: [GradeScaleID: GradeScale]
    /// The moment that a subscription without `since` is of.
    public var now: Instant

    public init(scales: [GradeScaleID: GradeScale], now: Instant, isStrict: Bool = false, isDryRun: Bool = false) {
        self.scales = scales
        self.now = now
        self.isStrict = isStrict
        self.isDryRun = isDryRun
    }
}
