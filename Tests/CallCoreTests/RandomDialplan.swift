import Dialplans
import Support

/// A small dialplan made by chance: it need not make sense, and may name states that are missing.
struct RandomDialplan {
    var chance: Chance
    private var names: [StateName] = []

    init(seed: UInt64) { chance = Chance(seed: seed) }

    mutating func make() -> Dialplan {
        names = (0..<(3 + chance.below(6))).map { StateName("s\($0)") }
        let states = names.map { State($0, kind()) }
        var limits = CallLimits()
        limits.steps = 5 + chance.below(200)
        limits.silences = 2 + chance.below(6)
        limits.mistakes = 2 + chance.below(9)
        limits.then = chance.once(in: 2) ? target() : nil
        var plan = Dialplan(
            id: DialplanID(name: "chance", version: "1"), languages: ["bg", "en"], start: names[0],
            mainTarget: chance.once(in: 4) ? nil : target(),
            operatorTarget: chance.once(in: 4) ? nil : target(), limits: limits, failed: chance.once(in: 3) ? nil : target(),
            filler: chance.once(in: 2) ? nil : "filler", states: states,
            calendars: ["desk": OpeningHours(timeZone: "Europe/Sofia", week: [:])],
            placeholders: ["p0": ["code", "child"], "p1": ["item", "key", "text"], "p2": ["message"]])
        for use in WideKey.allCases { plan.keys[chance.one(of: Digit.allCases)] = use }
        return plan
    }

    private mutating func target() -> StateName { chance.once(in: 60) ? "nowhere" : chance.one(of: names) }

    private mutating func phrase() -> PhraseKey { PhraseKey("p\(chance.below(3))") }

    private mutating func phrases() -> [PhraseKey] { (0..<chance.below(4)).map { _ in phrase() } }

    private mutating func keys<T>(_ value: (inout Self) -> T) -> [Digit: T] {
        var keys: [Digit: T] = [:]
        for _ in 0..<chance.below(5) { keys[chance.one(of: Digit.allCases)] = value(&self) }
        return keys
    }

    private mutating func patience() -> Patience {
        Patience(
            firstKey: chance.below(6_000), nextKey: chance.below(4_000), tries: chance.below(4), noInput: target(), noMatch: target(),
            barge: chance.one(of: Barge.allCases), typeahead: chance.one(of: TypeAhead.allCases))
    }

    private mutating func kind() -> StateKind {
        switch chance.below(14) {
        case 0, 1: .say(SayState(phrase: phrase(), barge: chance.one(of: Barge.allCases), then: target()))
        case 2, 3: .menu(MenuState(phrases: phrases(), keys: keys { $0.target() }, patience: patience()))
        case 4, 5: ask()
        case 6: choose()
        case 7: read()
        case 8, 9: service()
        case 10:
            chance.once(in: 2)
                ? language() : .hours(HoursState(calendar: chance.one(of: ["desk", "none"]), open: target(), closed: target()))
        case 11: record()
        case 12: transfer()
        default: .end(EndState(phrase: chance.once(in: 2) ? nil : phrase()))
        }
    }

    private mutating func ask() -> StateKind {
        let least = chance.below(3)
        return .ask(
            AskState(
                variable: "code", phrases: phrases(), digits: least...(least + chance.below(3)),
                end: chance.once(in: 2) ? nil : chance.one(of: Digit.allCases), secret: chance.once(in: 2),
                confirm: chance.once(in: 2) ? nil : phrase(), patience: patience(), then: target()))
    }

    private mutating func choose() -> StateKind {
        .choose(
            ChooseState(
                list: "items", variable: "child", intro: chance.once(in: 2) ? nil : phrase(), phrase: "p1", more: "p1",
                patience: patience(),
                then: target(), empty: target()))
    }

    private mutating func read() -> StateKind {
        .read(
            ReadState(
                list: "items", intro: chance.once(in: 2) ? nil : phrase(), phrases: ["mark": "p1"],
                keys: keys { $0.chance.one(of: ReadKey.allCases) }, barge: chance.one(of: Barge.allCases), pause: chance.below(3) * 500,
                then: target(), empty: target()))
    }

    private mutating func service() -> StateKind {
        .perform(
            DoState(
                service: "service",
                inputs: ["code": .variable("code"), "child": .variable("child"), "day": .constant(Value(.choice("today")))],
                outcomes: chance.once(in: 5) ? ["some": target()] : ["some": target(), "none": target(), "failed": target()]))
    }

    private mutating func language() -> StateKind {
        .language(LanguageState(language: chance.once(in: 2) ? .code("en") : .variable("code"), then: target()))
    }

    private mutating func record() -> StateKind {
        .record(
            RecordState(variable: "message", phrase: chance.once(in: 2) ? nil : phrase(), kept: target(), empty: target(), failed: target())
        )
    }

    private mutating func transfer() -> StateKind {
        .transfer(
            TransferState(number: "+3592", whisper: "p0", busy: target(), noAnswer: target(), failed: target(), returned: target()))
    }
}
