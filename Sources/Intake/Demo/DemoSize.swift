/// How big the schools are that come from the seed.
struct DemoSize {
    let years: Int
    let pupils: ClosedRange<Int>
    let mostParallels: Int

    static let usual = DemoSize(years: 12, pupils: 20...27, mostParallels: 3)

    func parallels(_ random: inout SplitMix64) -> Int { 1 + random.below(mostParallels) }
}
