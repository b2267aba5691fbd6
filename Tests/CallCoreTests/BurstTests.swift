import Dialplans
import Support
import Testing

@testable import CallCore

/// Keys in one burst and keys one by one lead to the same place, as long as none is wrong and nobody waits too long.
@Suite struct BurstTests {
    /// States that wait for keys, with services and announcements between them. No key is used by the dialplan and by a state.
    static func plan(_ chance: inout Chance) -> Dialplan {
        let names = (0..<8).map { StateName("s\($0)") }
        let targets = names + ["children"]
        let keys: [Digit] = [.one, .two, .three, .four, .five]
        var states: [State] = [.service("children", on: ["known": "pick"]), .choose("pick", then: "s0")]
        for name in names {
            let barge: Barge = chance.once(in: 2) ? .stop : .keep
            let patience = Patience.usual { $0.barge = barge }
            switch chance.below(5) {
            case 0: states.append(.say(name, barge, then: chance.one(of: ["s0", "s1"])))
            case 1: states.append(.service(name, ["child": .variable("child")], on: ["known": chance.one(of: ["s0", "s1"])]))
            case 2: states.append(.ask(name, 1...(2 + chance.below(3)), end: .hash, patience, then: chance.one(of: targets)))
            case 3:
                states.append(
                    .ask(name, 3...3, end: chance.once(in: 2) ? .hash : nil, confirm: "right", patience, then: chance.one(of: targets)))
            default: states.append(.menu(name, nil, Dictionary(uniqueKeysWithValues: keys.map { ($0, chance.one(of: targets)) }), patience))
            }
        }
        states[2] = .menu("s0", nil, [.one: "s2", .two: "s3", .three: "s4", .four: "s5", .five: "children"])
        states[3] = .menu("s1", nil, [.one: "s6", .two: "s7", .three: "children"])
        return .test(start: "s0", main: "s0", limits: Dialplan.limits { $0.steps = 5_000 }, states)
    }

    static let known = Reply.children((0..<12).map { "child\($0)" })

    @Test(arguments: 0..<50) func sameStateEitherWay(_ seed: Int) throws {
        var chance = Chance(seed: UInt64(seed))
        let plan = Self.plan(&chance)
        let (keys, spaced) = try Self.spaced(plan, &chance)
        let places = [spaced, try Self.burst(plan, keys, repliesAtOnce: true), try Self.burst(plan, keys, repliesAtOnce: false)]
        #expect(Set(places).count == 1, "\(keys): \(places)")
    }

    /// Where the call is and what it knows, apart from numbers.
    struct Place: Hashable {
        let state: StateName?
        let question: Question?
        let child: Value?
        let code: Value?

        init(_ call: Call) {
            state = call.stateName
            if case .waiting(let waiting)? = call.visit?.activity {
                question = waiting.question.withoutIntroduction
            } else {
                question = nil
            }
            (child, code) = (call["child"], call["code"])
        }
    }

    /// Presses keys that are right, each when every prompt was heard; at last presses none while a service is asked.
    static func spaced(_ plan: Dialplan, _ chance: inout Chance) throws -> ([Digit], Place) {
        var line = TestLine(plan)
        var keys: [Digit] = []
        try line.start(replying: known)
        for _ in 0..<24 {
            let right = line.call.rightKeys(plan)
            guard !right.isEmpty else { break }
            keys.append(chance.one(of: right))
            _ = try line.take(.line(.key(keys[keys.count - 1], during: nil)))
            try line.settle(replying: known)
        }
        return (keys, Place(line.call))
    }

    static func burst(_ plan: Dialplan, _ keys: [Digit], repliesAtOnce: Bool) throws -> Place {
        var line = TestLine(plan)
        _ = try line.take(.rang)
        for key in keys {
            _ = try line.take(.line(.key(key, during: line.plays.first)))
            if repliesAtOnce { try line.reply(known) }
        }
        try line.settle(replying: known)
        return Place(line.call)
    }
}

extension Question {
    fileprivate var withoutIntroduction: Question {
        guard case .item(var chooser) = self else { return self }
        chooser.introduction = .given
        return .item(chooser)
    }
}

extension TestLine {
    fileprivate mutating func start(replying reply: Reply) throws {
        _ = try take(.rang)
        try settle(replying: reply)
    }

    /// Every service answers.
    fileprivate mutating func reply(_ reply: Reply) throws {
        while case .asking(let query)? = call.visit?.activity { _ = try take(.replied(query, reply)) }
    }

    /// Every service answers and every prompt is heard.
    fileprivate mutating func settle(replying reply: Reply) throws {
        repeat {
            try self.reply(reply)
            guard !plays.isEmpty else { return }
            _ = try happen("end")
        } while true
    }
}

extension Call {
    /// The keys for which the call waits, those of the whole dialplan that lead elsewhere among them.
    fileprivate func rightKeys(_ plan: Dialplan) -> [Digit] {
        guard case .waiting(let waiting)? = visit?.activity, let state = stateName else { return [] }
        // The end key of an entry that was complete without it would be swallowed.
        let wide: [Digit] = trailingKey == nil ? [.star] : []
        switch (waiting.question, plan.states[state]?.kind) {
        case (.option, .menu(let menu)?): return menu.keys.keys.sorted { $0.rawValue < $1.rawValue } + wide
        case (.digits(let collector), .ask(let ask)?):
            let mayEnd = ask.end != nil && collector.timeOut() != .invalid
            return [.zero, .five, .nine] + (mayEnd ? [.hash] : []) + wide
        case (.confirmation, _): return [.one, .two]
        case (.item(let chooser), _): return chooser.page == 0 ? [.one, .eight, .nine] : [.one, .four, .nine]
        default: return []
        }
    }
}
