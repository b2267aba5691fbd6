import Dialplans

/// Picking one item of a list in a `choose`.
extension Turn {
    mutating func arrive(_ choose: ChooseState, _ name: StateName) {
        let items = choices(choose)
        switch items.count {
        case 0: go(to: choose.empty)
        case 1:
            bind(items[0], choose)
            go(to: choose.then)
        default: wait(.item(ItemChooser(count: items.count)), name, choose.patience)
        }
    }

    mutating func decide(_ key: Digit, _ choose: ChooseState) {
        guard var waiting = waiting(), case .item(var chooser) = waiting.question else { return hangUp(.fault) }
        switch chooser.press(key) {
        case .nothing: useWide(key)
        case .nextPage:
            act()
            waiting.question = .item(chooser)
            become(.waiting(waiting))
            if let limit = call.tally.step(plan.limits) { return reach(limit) }
            listen()
        case .item(let place):
            let items = choices(choose)
            guard items.indices.contains(place) else { return mistake() }
            act()
            bind(items[place], choose)
            go(to: choose.then)
        }
    }

    func utterances(_ chooser: inout ItemChooser, _ choose: ChooseState) -> [Utterance] {
        let items = choices(choose)
        var said: [Utterance] = []
        if let intro = choose.intro, chooser.introduction == .due { said.append(utterance(intro)) }
        chooser.introduction = .given
        for (key, place) in zip(1..., chooser.offered) where items.indices.contains(place) {
            said.append(utterance(choose.phrase, with: values(of: items[place], key: key, choose)))
        }
        if chooser.isPaged, let more = choose.more {
            said.append(utterance(more, with: ["key": Value(.number(ItemChooser.nextPageKey.number ?? 9))]))
        }
        return said
    }

    private func values(of item: Item, key: Int, _ choose: ChooseState) -> [VariableName: Value] {
        var values = item.values
        values["key"] = Value(.number(key))
        values[choose.variable] = item.values["item"]
        return values
    }

    /// The items that can be chosen: those that have a value to bind.
    private func choices(_ choose: ChooseState) -> [Item] {
        call.variables.items(of: choose.list).filter { $0.values["item"] != nil }
    }

    private mutating func bind(_ item: Item, _ choose: ChooseState) {
        if let value = item.values["item"] { call.variables.bind([choose.variable: value]) }
    }
}
