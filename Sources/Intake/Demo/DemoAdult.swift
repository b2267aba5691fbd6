import Domain

/// A parent or grandparent who comes from the seed.
struct DemoAdult {
    let id: String
    let relation: String
    let family: DemoFamilies.Family
    let number: String

    func write(to folder: DemoFolder, year: DemoYear, random: inout SplitMix64) throws {
        let isMan = relation == "father"
        // One mother in eight has kept her own name.
        let name = isMan || !random.chance(perMille: 125) ? family.name : random.pick(DemoNames.families)
        let email = random.chance(perMille: 600) ? "\(id)@example.org" : ""
        try folder.guardians.write(
            id, random.pick(isMan ? DemoNames.fathers : DemoNames.mothers), isMan ? name : DemoNames.feminine(name), "bg", email, number)
        let hasEnded = random.chance(perMille: 5)
        let reason = hasEnded ? random.pick(DemoTexts.endedReasons) : ""
        for child in family.children {
            try folder.guardianships.write(id, child.id, relation, hasEnded ? "ended" : "active", reason)
        }
        guard random.chance(perMille: 300) else { return }
        try subscribe(email: email, to: folder, year: year, random: &random)
    }

    private func subscribe(email: String, to folder: DemoFolder, year: DemoYear, random: inout SplitMix64) throws {
        let since = year.start.adding(days: random.below(max(1, year.start.days(to: year.today))))
        for child in family.children {
            try folder.subscriptions.write(number, child.code, DemoClock.text(since, minute: 420 + random.below(840)))
            if random.chance(perMille: 100) { try folder.recipients.write(child.id, "absence", "sms", number, "bg", "0") }
            if !email.isEmpty, random.chance(perMille: 200) { try folder.recipients.write(child.id, "weekly", "email", email, "bg", "0") }
        }
    }
}
