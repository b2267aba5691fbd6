import Dialplans

/// Values that stand for all of their kind.
enum Sample {
    static let newChild: ChildID = "new"

    static func child(_ id: ChildID, about: ChildID? = nil) -> Value { Value(.child(id, name: "", language: nil), about: about) }

    /// A list has an item of each kind, and two at least; or as many as are wanted.
    static func value(
        _ kind: ValueKind, about: ChildID? = nil, items: [ItemKind: [VariableName: ValueKind]] = [:], _ length: Int? = nil
    ) -> Value {
        guard kind == .list else { return Value(content(kind), about: about) }
        let each = items.sorted { $0.key < $1.key }.map { kind, values in
            Item(
                kind: kind, values: values.mapValues { $0 == .child ? child(newChild, about: about) : value($0, about: about) },
                about: about)
        }
        return Value(.list(row(each, length ?? max(2, each.count))), about: about)
    }

    /// So many items of these, by turns; children are told apart by their places.
    static func row(_ items: [Item], _ length: Int) -> [Item] {
        guard !items.isEmpty else { return [] }
        return (0..<(length == 10 ? max(10, items.count) : length)).map { place in
            var item = items[place % items.count]
            if let child = item.child { item.values["item"] = self.child(child.numbered(place), about: item.values["item"]?.about) }
            return item
        }
    }

    private static func content(_ kind: ValueKind) -> Value.Content {
        switch kind {
        case .text: .text("text", language: nil)
        case .name: .name("name", language: nil)
        case .number: .number(1)
        case .date: .date(CalendarDate(year: 2026, month: 11, day: 20))
        case .time: .time(TimeOfDay(hour: 8, minute: 0))
        case .weekday: .weekday(1)
        case .mark: .mark(scale: "scale", symbol: "5")
        case .average: .average(scale: "scale", hundredths: 500)
        case .place: .place(from: 1, to: 1, count: 10)
        case .money: .money(hundredths: 100, currency: "EUR")
        case .percent: .percent(100)
        case .code: .code("1")
        case .choice: .choice("choice")
        case .language: .language("en")
        case .child: .child(newChild, name: "", language: nil)
        case .list: .list([])
        }
    }
}

extension Item {
    /// The child that a choice of this item would name.
    var child: ChildID? {
        if case .child(let child, _, _)? = values["item"]?.content { child } else { nil }
    }
}

extension Variables {
    func child(_ name: VariableName) -> ChildID? {
        if case .child(let child, _, _)? = self[name]?.content { child } else { nil }
    }
}

extension ChildID {
    /// The same beginning with another number.
    func numbered(_ number: Int) -> ChildID { ChildID(rawValue.prefix { !$0.isNumber } + "\(number)") }
}
