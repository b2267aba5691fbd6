import Dialplans
import Testing

@testable import CallCore

/// What a call remembers: keys ahead, variables, history, timers.
@Suite struct MemoryTests {
    @Test func keepsThirtyTwoKeys() {
        var keys = KeysAhead()
        for place in 0..<40 { keys.keep(place == 0 ? .five : .one) }
        var taken: [Digit] = []
        while let key = keys.take() { taken.append(key) }
        #expect(taken == [.five] + Array(repeating: .one, count: 31))
    }

    @Test func givesAKeyBackToItsPlace() {
        var keys = KeysAhead()
        keys.keep(.one)
        keys.keep(.two)
        let first = keys.take()
        keys.putBack(first ?? .zero)
        #expect([keys.take(), keys.take(), keys.take()] == [.one, .two, nil])
    }

    @Test func aNewChildForgetsWhatWasToldOfAny() {
        var variables = Variables()
        let (ana, ivo) = (Value.child("a", "Ana"), Value.child("b", "Ivo"))
        let choices = Value(.list([Item(kind: "child", values: ["item": ana]), Item(kind: "child", values: ["item": ivo])]))
        variables.bind(["child": ana, "children": choices, "marks": Value(.number(3), about: "a"), "other": Value(.number(4), about: "b")])
        variables.bind(["child": ivo])
        #expect(variables["marks"] == nil)
        #expect(variables["other"] == nil)
        #expect(variables["children"] == choices)
        #expect(variables["child"] == ivo)
    }

    @Test func whatComesWithTheNewChildStays() {
        var variables = Variables()
        variables.bind(["child": .child("a", "Ana"), "marks": Value(.number(3), about: "a")])
        variables.bind(["child": .child("a", "Ana"), "place": Value(.number(1), about: "a")])
        #expect(variables["marks"] == nil)
        #expect(variables["place"] == Value(.number(1), about: "a"))
    }

    @Test func forgetsOnlySecretsThatWereUsed() {
        var variables = Variables()
        variables.bind(secret: "code", Value(.code("123")))
        variables.bind(secret: "pin", Value(.code("456")))
        variables.bind(["day": Value(.choice("tomorrow"))])
        variables.forgetSecrets(among: ["code", "day"])
        #expect(variables["code"] == nil)
        #expect(variables["pin"] != nil)
        #expect(variables["day"] != nil)
    }

    @Test func remembersEightStates() {
        var history = History()
        for step in 1...12 { history.remember(Visit(state: StateName("s\(step)"), step: step, activity: .left), Variables()) }
        let now = Visit(state: "now", step: 13, activity: .left)
        var states: [String] = []
        while let snapshot = history.goBack(from: now) { states.append(snapshot.state.rawValue) }
        #expect(states == ["s12", "s11", "s10", "s9", "s8", "s7", "s6", "s5"])
    }

    @Test func neverGoesBackToTheVisitThatItIsIn() {
        var history = History()
        history.remember(Visit(state: "first", step: 1, activity: .left), Variables())
        let reading = Visit(state: "list", step: 2, activity: .left)
        history.remember(reading, Variables())
        history.remember(reading, Variables())
        #expect(history.goBack(from: reading)?.state == "first")
        #expect(history.goBack(from: reading) == nil)
    }

    @Test func oneTimerForEachPurpose() {
        var timers = CallTimers()
        let first = timers.start(.firstKey)
        let second = timers.start(.firstKey)
        #expect(first.replaced == nil && second.replaced == first.started)
        #expect(timers.fired(first.started) == nil)
        #expect(timers.fired(second.started) == .firstKey)
        #expect(timers.fired(second.started) == nil)
        #expect(timers.cancel(.firstKey) == nil)
    }
}

extension Value {
    static func child(_ id: ChildID, _ name: String) -> Value { Value(.child(id, name: name, language: nil)) }
}
