import Domain

/// The schools that stand in every set of demo data. They come from a seed of their own.
extension DemoStory {
    private static let seed: UInt64 = 50_612_026

    static func schools(today: Day) -> [DemoSchool] {
        let entered = today.adding(days: DemoData.usualToday.days(to: closedSince))
        return [
            DemoSchool(
                key: "1", name: "СУ „Васил Левски“", town: "Севлиево", isActive: true, classes: mainClasses(today: today), seed: seed),
            DemoSchool(
                key: "closed", name: "ОУ „Отец Паисий“", town: "Батошево", isActive: false,
                classes: [DemoClassPlan(4, .first, size: 7, lastDay: entered, hasMeetingsAndTests: false)], seed: seed + 1),
            DemoSchool(
                key: "new", name: "ОУ „Христо Ботев“", town: "Душево", isActive: false,
                classes: [DemoClassPlan(1, .first, size: 5, lastDay: nil, hasMeetingsAndTests: false)], seed: seed + 2),
        ]
    }

    /// Two parallel classes in the years 1, 2 and 7, three in year 5, one in the others.
    private static func mainClasses(today: Day) -> [DemoClassPlan] {
        var plans: [DemoClassPlan] = []
        for year in 1...12 {
            let parallels = year == 5 ? 3 : [1, 2, 7].contains(year) ? 2 : 1
            for letter in DemoLetter.allCases.prefix(parallels) {
                let lastDay =
                    switch (year, letter) {
                    case (1, .second): Day?.none
                    case (8, .first): today.adding(days: -28)
                    default: today
                    }
                let size = 21 + (year * 5 + plans.count * 3) % 5
                plans.append(DemoClassPlan(year, letter, size: size, lastDay: lastDay, hasMeetingsAndTests: year > 8))
            }
        }
        return plans
    }

    private static let closedSince = Day(number: 20_261_002) ?? DemoData.usualToday
}
