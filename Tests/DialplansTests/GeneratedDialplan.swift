import Support

/// The text of a small dialplan by chance: most of its ways lead onward, and most states have what they need on the straight way to them.
struct GeneratedDialplan {
    private var chance: Chance
    private var count = 0
    private var known: Set<Known> = []

    /// What the straight way gives.
    enum Known { case children, code, child, admitted, proved, items, counted, days, weekday, nickname, message }

    init(seed: UInt64) { chance = Chance(seed: seed) }

    mutating func make() -> String {
        count = 3 + chance.below(4)
        let lines = (0..<count).map { index in "  s\(index): \(state(index))" }
        let last = once(in: 8) ? "of-child" : "bye"
        let wide = once(in: 2) ? "{ repeat: \"#\", back: \"*\", operator: \"0\", main: \"9\" }" : "{ back: \"*\" }"
        return """
            dialplan: sample
            numbers: any
            languages: [en]
            start: s0
            defaults: { no-input: end, no-match: end, failed: end }
            keys: \(wide)
            targets: { main: \(any()), operator: \(once(in: 3) ? any() : "end") }
            limits: { then: last }
            calendars: { desk: { time-zone: UTC, week: {} } }
            states:
            \(lines.joined(separator: "\n"))
              end: { end: bye }
              last: { end: \(last) }

            """
    }

    private mutating func once(in times: Int) -> Bool { chance.below(times) == 0 }
    private mutating func any() -> String { "s\(chance.below(count))" }

    /// The next state, as a rule.
    private mutating func onward(_ index: Int) -> String { once(in: 14) ? any() : straight(index) }
    private func straight(_ index: Int) -> String { index + 1 < count ? "s\(index + 1)" : "end" }

    /// Where a state leads that has not what it wanted: the end, or some state further on.
    private mutating func aside(_ index: Int) -> String {
        guard once(in: 4), index + 2 < count else { return "end" }
        return "s\(index + 2 + chance.below(count - index - 2))"
    }

    /// Is it there, or is it forgotten to ask for it?
    private mutating func has(_ needs: Known...) -> Bool { needs.allSatisfy(known.contains) || once(in: 25) }

    private mutating func phrase() -> String {
        switch chance.below(12) {
        case 0 where has(.child): "of-child"
        case 1 where has(.counted): "counted"
        case 2 where has(.nickname, .admitted): "greet"
        case 3 where has(.code): "code-back"
        default: "hello"
        }
    }

    private mutating func state(_ index: Int) -> String {
        let (next, other) = (onward(index), aside(index))
        switch chance.below(26) {
        case 0, 1, 2: return waiting(next)
        case 3, 4, 5: return entry(next)
        case 6...8: return service("recognise-caller", "", "known: \(next), unknown: \(other)", gives: .children)
        case 9...11 where has(.children): return child(next, other)
        case 12...13 where has(.code): return tried(next, other)
        case 14...15 where has(.child): return service("open-child", "child: child", "opened: \(next), ended: \(other)", gives: .admitted)
        case 16...17 where has(.child, .admitted):
            return service("news", "child: child, which: \"all\"", "some: \(next), none: \(other)", gives: .items, .counted)
        case 18 where has(.child): return service("greeting", "child: child", "some: \(next)", gives: .nickname)
        case 19 where has(.child, .proved): return service("unsubscribe", "child: child", "ended: \(next)")
        case 20 where has(.items, .admitted):
            return "{ read: items, say: { mark: mark, remark: remark }, keys: { again: 1, leave: 2 }, then: \(next), empty: \(other) }"
        case 21 where has(.child, .admitted): return service("school-days", "child: child", "some: \(next), none: \(other)", gives: .days)
        case 22 where has(.days): return weekday(next, other)
        case 23: return going(next, other)
        default: return "{ say: \(phrase()), then: \(next) }"
        }
    }

    private mutating func waiting(_ next: String) -> String {
        "{ menu: \(phrase()), keys: { 1: \(next), 2: \(any()) }, no-input: \(once(in: 5) ? next : "end"), tries: \(1 + chance.below(2)) }"
    }

    private mutating func entry(_ next: String) -> String {
        let said = phrase()
        known.insert(.code)
        let more = ["", ", secret: true", ", confirm: code-back", ", end: \"#\""][chance.below(4)]
        return "{ ask: code, say: \(said), digits: 1..2\(more), then: \(next) }"
    }

    private mutating func service(_ name: String, _ inputs: String, _ ways: String, gives: Known...) -> String {
        known.formUnion(gives)
        return "{ do: \(name)\(inputs.isEmpty ? "" : ", with: { \(inputs) }"), on: { \(ways) } }"
    }

    /// A code may be gone when it was tried, and another child takes all with it that was told of one.
    private mutating func tried(_ next: String, _ other: String) -> String {
        known.subtract([.code, .items, .counted, .days, .weekday, .nickname])
        return service("try-code", "code: code", "right: \(next), wrong: \(other)", gives: .child, .admitted, .proved)
    }

    private mutating func child(_ next: String, _ other: String) -> String {
        known.subtract([.admitted, .items, .counted, .days, .weekday, .nickname])
        known.insert(.child)
        return "{ choose: children, as: child, say: pick, then: \(next), empty: \(other) }"
    }

    private mutating func weekday(_ next: String, _ other: String) -> String {
        known.insert(.weekday)
        return "{ choose: days, as: weekday, say: pick-weekday, then: \(next), empty: \(other) }"
    }

    private mutating func going(_ next: String, _ other: String) -> String {
        switch chance.below(5) {
        case 0: return "{ language: en, then: \(next) }"
        case 1: return "{ hours: desk, open: \(next), closed: \(other) }"
        case 2: return "{ transfer: \"+359888100002\", on: { busy: \(next), no-answer: \(other), returned: \(next) } }"
        case 3 where has(.message): return service("leave-message", "message: message", "left: \(next)")
        default:
            known.insert(.message)
            return "{ record: message, on: { kept: \(next), empty: \(other) } }"
        }
    }
}
