import CallCore
import Dialplans

extension Dialplan {
    /// A plan for tests: `bye` and `sorry` are ends, `#` repeats, `*` goes back, `9` is main, `0` the operator.
    static func test(
        start: StateName, main: StateName? = "main", limits: CallLimits = CallLimits(), failed: StateName? = "sorry",
        filler: PhraseKey? = nil,
        placeholders: [PhraseKey: [VariableName]] = [:], calendars: [CalendarName: OpeningHours] = [:], _ states: [State]
    ) -> Dialplan {
        Dialplan(
            id: DialplanID(name: "test", version: "1"), languages: ["bg", "en"], start: start,
            keys: [.hash: .repeat, .star: .back, .nine: .main, .zero: .operator], mainTarget: main, operatorTarget: "desk", limits: limits,
            failed: failed, filler: filler,
            states: states + [
                State("bye", .end(EndState(phrase: "bye"))), State("sorry", .end(EndState(phrase: "sorry"))),
                State("desk", .end(EndState(phrase: "desk"))),
            ], calendars: calendars, placeholders: placeholders)
    }

    static func limits(_ change: (inout CallLimits) -> Void) -> CallLimits {
        var limits = CallLimits()
        change(&limits)
        return limits
    }
}

extension Patience {
    static let usual = Patience(noInput: "bye", noMatch: "sorry")
    static func usual(_ change: (inout Patience) -> Void) -> Patience {
        var patience = usual
        change(&patience)
        return patience
    }
}

extension State {
    static func say(_ name: StateName, _ barge: Barge = .stop, then: StateName) -> State {
        State(name, .say(SayState(phrase: PhraseKey(name.rawValue), barge: barge, then: then)))
    }

    static func menu(_ name: StateName, _ phrases: [PhraseKey]? = nil, _ keys: [Digit: StateName], _ patience: Patience = .usual) -> State {
        State(name, .menu(MenuState(phrases: phrases ?? [PhraseKey(name.rawValue)], keys: keys, patience: patience)))
    }

    static func ask(
        _ name: StateName, _ digits: ClosedRange<Int>, end: Digit? = nil, secret: Bool = false, confirm: PhraseKey? = nil,
        _ patience: Patience = .usual, then: StateName
    ) -> State {
        let state = AskState(
            variable: "code", phrases: [PhraseKey(name.rawValue), "again"], digits: digits, end: end, secret: secret, confirm: confirm,
            patience: patience, then: then)
        return State(name, .ask(state))
    }

    static func service(_ name: StateName, _ inputs: [VariableName: InputBinding] = [:], on outcomes: [OutcomeName: StateName]) -> State {
        State(name, .perform(DoState(service: ServiceName(name.rawValue), inputs: inputs, outcomes: outcomes)))
    }

    static func choose(_ name: StateName, _ patience: Patience = .usual, then: StateName) -> State {
        let state = ChooseState(
            list: "children", variable: "child", intro: "intro", phrase: "pick", more: "more", patience: patience, then: then,
            empty: "sorry")
        return State(name, .choose(state))
    }

    static func read(_ name: StateName, _ barge: Barge = .stop, intro: PhraseKey? = nil, then: StateName) -> State {
        let state = ReadState(
            list: "items", intro: intro, phrases: ["mark": "mark", "remark": "remark"],
            keys: [.one: .again, .two: .next, .three: .previous, .four: .leave], barge: barge, then: then, empty: "sorry")
        return State(name, .read(state))
    }
}

extension Reply {
    /// As many children as there are names.
    static func children(_ names: String...) -> Reply { children(names) }

    static func children(_ names: [String]) -> Reply {
        let items = names.map { Item(kind: "child", values: ["item": .child(ChildID($0), $0)]) }
        return Reply("known", gives: ["children": Value(.list(items))])
    }

    /// Items to read: `+` before a name that is a remark, not a mark; `-` before one of a kind that has no phrase.
    static func items(_ names: String...) -> Reply {
        let items = names.map { name in
            let kind: ItemKind = name.hasPrefix("+") ? "remark" : name.hasPrefix("-") ? "other" : "mark"
            return Item(kind: kind, values: ["text": Value(.text(name, language: nil), about: "ana")], heardAs: name, about: "ana")
        }
        return Reply("some", gives: ["items": Value(.list(items), about: "ana")], admits: ["ana"])
    }
}
