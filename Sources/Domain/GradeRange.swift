/// Marks that are written as numbers between the scale's symbols: `5.50`.
public struct GradeRange: Hashable, Sendable {
    /// All times 100.
    public var lowest: Int
    public var highest: Int
    public var step: Int

    public init(lowest: Int, highest: Int, step: Int) {
        self.lowest = lowest
        self.highest = highest
        self.step = step
    }

    public func contains(_ hundredths: Int) -> Bool {
        hundredths >= lowest && hundredths <= highest && (hundredths - lowest) % step == 0
    }
}
