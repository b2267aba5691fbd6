import Dialplans
import Foundation
import Testing

@testable import CallCore

/// Whatever happens, in whatever dialplan: no trap, one end, nothing left open.
@Suite struct AnythingTests {
    static let eventsOfABlock = 10_000
    static let eventsOfACall = 250
    static let eventsAfterTheEnd = 15

    @Test(arguments: 0..<10) func staysWhole(_ block: Int) throws {
        var events = 0
        var seed = UInt64(block * Self.eventsOfABlock)
        while events < Self.eventsOfABlock {
            var plans = RandomDialplan(seed: seed)
            events += try run(plans.make(), seed)
            seed += 1
        }
    }

    /// The number of events that were taken.
    private func run(_ plan: Dialplan, _ seed: UInt64) throws -> Int {
        var call = Call(offer: CallOffer(id: "call", from: nil, to: "1"), dialplan: plan.id, language: "bg")
        var world = RandomEvents(seed: seed)
        var afterTheEnd = 0
        for number in 0..<Self.eventsOfACall {
            let event = number == 0 ? CallEvent.rang : world.next()
            let stored = try JSONDecoder().decode(Call.self, from: JSONEncoder().encode(call))
            #expect(stored == call, "seed \(seed)")
            let wasOver = call.isOver
            let effects = call.handle(event, in: plan)
            let faults = world.saw(wasOver ? .rang : event, effects) + self.faults(call, plan, world.open, effects, wasOver: wasOver)
            #expect(faults.isEmpty, "seed \(seed), event \(number): \(event)")
            if wasOver { afterTheEnd += 1 }
            if !faults.isEmpty || afterTheEnd == Self.eventsAfterTheEnd { return number + 1 }
        }
        return Self.eventsOfACall
    }

    private func faults(_ call: Call, _ plan: Dialplan, _ open: OpenOrders, _ effects: [Effect], wasOver: Bool) -> [String] {
        var faults: [String] = []
        func require(_ holds: Bool, _ fault: String) { if !holds { faults.append(fault) } }
        if wasOver { require(effects.isEmpty, "an effect after the end") }
        require(open.ends == (call.isOver ? 1 : 0), "\(open.ends) ends")
        require((call.outcome != nil) == call.isOver, "an outcome and no end, or the other way round")
        if call.isOver {
            require(open.timers.isEmpty, "timers run after the end")
            require(open.plays.isEmpty, "plays sound after the end")
        } else {
            require(call.waitsForSomething(open), "stuck in \(String(describing: call.visit))")
            require(call.tally.steps <= plan.limits.steps, "too many steps")
        }
        return faults
    }
}

extension Call {
    /// A timer runs that has nothing to wait for.
    private func isImpatient(_ runs: (TimerPurpose...) -> Bool) -> Bool {
        switch visit?.activity {
        case .waiting(let waiting)?:
            if waiting.prompt != .over, runs(.firstKey) { return true }
            guard case .digits(let collector) = waiting.question, !collector.isEmpty else { return runs(.nextKey, .terminating) }
            return runs(.firstKey) || runs(.pause, .filler, .reply)
        case .reading(let reader)?: return reader.prompt != .over && runs(.pause)
        case .asking?: return runs(.firstKey, .nextKey, .terminating, .pause)
        default: return runs(.firstKey, .nextKey, .terminating, .pause, .filler, .reply)
        }
    }

    /// Something that is under way, and will end, leads the call on.
    fileprivate func waitsForSomething(_ open: OpenOrders) -> Bool {
        guard let visit else { return false }
        func sounds(_ prompt: Prompt) -> Bool {
            guard case .sounding(let number) = prompt else { return false }
            return open.plays.contains(number)
        }
        func runs(_ purposes: TimerPurpose...) -> Bool {
            var timers = timers
            return purposes.contains { timers.cancel($0).map(open.timers.contains) ?? false }
        }
        guard runs(.deadline) else { return false }
        guard !isImpatient(runs) else { return false }
        return switch visit.activity {
        case .saying(let number), .announcing(let number), .ending(let number, _): open.plays.contains(number)
        case .waiting(let waiting): sounds(waiting.prompt) || runs(.firstKey, .nextKey, .terminating)
        case .reading(let reader): sounds(reader.prompt) || runs(.pause)
        case .asking(let query): open.queries.contains(query) && runs(.reply)
        case .recording(let number), .closing(let number): open.recordings.contains(number)
        case .connecting(let number), .talking(let number): open.transfers.contains(number)
        case .left: false
        }
    }
}
