import Domain

/// A school of the demo, before anybody is in it.
struct DemoSchool {
    /// Stands in all its ids.
    let key: String
    let name: String
    let town: String
    let isActive: Bool
    let classes: [DemoClassPlan]
    let seed: UInt64

    var id: String { "sch-\(key)" }

    /// A school that comes from the seed. `number` is 2 and higher.
    init(number: Int, seed: UInt64, size: DemoSize, today: Day) {
        var random = SplitMix64(seed: seed, part: number)
        (name, town) = DemoPlaces.school(number)
        key = String(number)
        isActive = number % 50 != 0
        let parallels = size.parallels(&random)
        var plans: [DemoClassPlan] = []
        for year in 1...size.years {
            for letter in DemoLetter.allCases.prefix(parallels) {
                // Now and then a class has no entries for weeks: its teacher is ill, or it has none.
                let lastDay = isActive ? (random.chance(perMille: 8) ? today.adding(days: -28) : today) : today.adding(days: -60)
                plans.append(DemoClassPlan(year, letter, size: random.number(in: size.pupils), lastDay: lastDay))
            }
        }
        classes = plans
        self.seed = random.next()
    }

    init(key: String, name: String, town: String, isActive: Bool, classes: [DemoClassPlan], seed: UInt64) {
        self.key = key
        self.name = name
        self.town = town
        self.isActive = isActive
        self.classes = classes
        self.seed = seed
    }
}
