/// What is remembered of a disk that is full, on which clips make way for others.
struct FullDisk {
    /// When clips were dropped last and it did not help.
    private var vain: ContinuousClock.Instant?
    /// Clips that were dropped and not told of yet.
    private var dropped = 0

    /// What did not help is not tried again for so long: to look through a large cache takes a fifth of a second.
    private static let patience = Duration.seconds(60)

    /// Is it worth while to drop clips?
    var mayHelp: Bool { vain.map { $0.duration(to: .now) >= Self.patience } ?? true }

    mutating func dropped(_ count: Int) { dropped += count }
    mutating func wasVain() { vain = .now }

    /// How many were dropped since this was asked last.
    mutating func takeDropped() -> Int {
        defer { dropped = 0 }
        return dropped
    }
}
