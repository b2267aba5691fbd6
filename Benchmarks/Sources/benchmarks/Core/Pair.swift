/// Two ways to be measured beside one another in the same run: absolute times of a shared machine tell little, their ratio tells much.
struct Pair {
    let name: String
    let work: () -> Void
    let besideName: String
    let beside: () -> Void

    /// Runs both in turn, `rounds` times, and gives the medians in nanoseconds.
    func measure(rounds: Int = 31, times: Int = 2_000) -> (work: Double, beside: Double) {
        var works: [Double] = []
        var besides: [Double] = []
        for _ in 0..<rounds {
            works.append(Self.time(work, times))
            besides.append(Self.time(beside, times))
        }
        return (works.sorted()[rounds / 2], besides.sorted()[rounds / 2])
    }

    private static func time(_ body: () -> Void, _ times: Int) -> Double {
        let clock = ContinuousClock()
        let time = clock.measure { for _ in 0..<times { body() } }
        return Double(time.components.attoseconds) / 1e9 / Double(times) + Double(time.components.seconds) * 1e9 / Double(times)
    }
}
