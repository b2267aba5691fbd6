import CallCore
import Dialplans

/// An answer that gives what a service's declaration says it gives.
struct DeclaredReply {
    let inputs: [VariableName: Value]

    /// - Parameters:
    ///   - items: How many a list has.
    ///   - child: Which of the children is meant where none is named.
    func reply(_ name: OutcomeName, _ outcome: OutcomeDeclaration, items: Int, child: Int) -> Reply {
        let children: [ChildID] = ["ana", "ivo", "eva"]
        var about: [VariableName: ChildID] = [:]
        for (variable, value) in inputs { if case .child(let id, _, _) = value.content { about[variable] = id } }
        for (variable, given) in outcome.gives where given.kind == .child && about[variable] == nil { about[variable] = children[child] }
        var gives: [VariableName: Value] = [:]
        for (variable, given) in outcome.gives {
            let of = given.of.flatMap { about[$0] }
            gives[variable] = given.kind == .list ? list(given, of, items, children) : value(given.kind, about[variable] ?? of ?? "ana", of)
        }
        var admits: Set<ChildID> = []
        if let variable = outcome.admits {
            if let child = about[variable] { admits = [child] }
            if case .list(let all)? = gives[variable]?.content { admits.formUnion(all.compactMap(\.child)) }
        }
        return Reply(name, gives: gives, admits: admits, proves: outcome.proves)
    }

    private func list(_ given: GivenVariable, _ about: ChildID?, _ count: Int, _ children: [ChildID]) -> Value {
        let kinds = given.items.keys.sorted()
        let items = (0..<count).compactMap { place -> Item? in
            guard !kinds.isEmpty else { return nil }
            let kind = kinds[place % kinds.count]
            let values = (given.items[kind] ?? [:]).mapValues { value($0, children[place % children.count], about) }
            return Item(kind: kind, values: values, heardAs: "\(place)", about: about)
        }
        return Value(.list(items), about: about)
    }

    private func value(_ kind: ValueKind, _ child: ChildID, _ about: ChildID?) -> Value {
        let content: Value.Content =
            switch kind {
            case .text: .text("Носи учебник 7", language: "bg")
            case .name: .name("математика", language: "bg")
            case .number: .number(3)
            case .date: .date(CalendarDate(year: 2026, month: 11, day: 20))
            case .time: .time(TimeOfDay(hour: 17, minute: 30))
            case .weekday: .weekday(5)
            case .mark: .mark(scale: "bg", symbol: "5.50")
            case .average: .average(scale: "bg", hundredths: 557)
            case .place: .place(from: 2, to: 3, count: 24)
            case .money: .money(hundredths: 345, currency: "EUR")
            case .percent: .percent(97)
            case .code: .code("123456789012")
            case .choice: .choice("today")
            case .language: .language("en")
            case .child: .child(child, name: "Мила", language: "bg")
            case .list: .list([])
            }
        return Value(content, about: about)
    }
}

extension Item {
    fileprivate var child: ChildID? {
        guard case .child(let id, _, _)? = values["item"]?.content else { return nil }
        return id
    }
}
