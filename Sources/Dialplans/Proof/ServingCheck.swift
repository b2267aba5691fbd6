/// Checks dialplans that serve together: a call finds one of them by its number.
struct ServingCheck {
    let log: FaultLog

    func run(_ drafts: [Draft]) {
        var names: [String: SourcePlace] = [:]
        var numbers: [String: SourcePlace] = [:]
        for draft in drafts {
            if let name = draft.name {
                if let first = names[name.value] { report(.sameName, name, "dialplan \(name.value)", first) }
                names[name.value] = names[name.value] ?? name.place
            }
            for number in draft.numberPlaces {
                if let first = numbers[number.value], first.file != draft.file {
                    let isAny = number.value == "any"
                    report(isAny ? .severalAny : .sameNumber, number, isAny ? "a dialplan for any number" : number.value, first)
                }
                numbers[number.value] = numbers[number.value] ?? number.place
            }
        }
    }

    private func report(_ rule: FaultRule, _ name: Placed<String>, _ what: String, _ first: SourcePlace) {
        let message = "\(what) stands in \(first.file), line \(first.line) too"
        log.add(rule, at: name.place, message, hint: "change one of the two")
    }
}
