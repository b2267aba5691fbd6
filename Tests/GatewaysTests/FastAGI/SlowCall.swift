import CallCore
import Dialplans

@testable import Gateways

/// A call on FastAGI whose engine thinks before it plays, as the real one does: it has to look things up.
final class SlowCall {
    let asterisk: FakeAsterisk
    private let telephonist: Telephonist
    private let thinks: () -> Milliseconds
    private var later: [(at: Milliseconds, orders: [LineOrder])] = []
    /// Everything that was told, and when.
    private(set) var told: [(at: Milliseconds, event: LineEvent)] = []

    /// - Parameters:
    ///   - answer: what the engine orders of an event, at once and after having thought.
    ///   - thinks: for how long.
    init(
        _ first: [LineOrder], caller: [(Milliseconds, FakeAsterisk.Act)], latency: Milliseconds = 2, wakes: FakeSocket.Waking,
        thinks: @escaping () -> Milliseconds = { 0 }, answer: @escaping (LineEvent) -> (now: [LineOrder], later: [LineOrder])
    ) {
        telephonist = AGISessionTests.telephonist(first)
        asterisk = FakeAsterisk(telephonist, caller: caller, lengths: AGISessionTests.lengths, latency: latency, wakes: wakes)
        self.thinks = thinks
        asterisk.ring()
        telephonist.rung.first?.answerEvent = { [unowned self] event in
            told.append((asterisk.time, event))
            let (now, then) = answer(event)
            order(then, in: thinks())
            return now
        }
    }

    var events: [LineEvent] { told.map(\.event) }
    var keys: [Digit] { events.compactMap { if case .key(let key, _) = $0 { key } else { nil } } }

    /// The engine does one thing after the other.
    func order(_ orders: [LineOrder], in time: Milliseconds) {
        guard !orders.isEmpty else { return }
        later.append((max(asterisk.time + time, later.last?.at ?? 0), orders))
    }

    func run(until end: Milliseconds) {
        while let next = [asterisk.next, later.first?.at].compactMap(\.self).min(), next <= end {
            asterisk.run(until: next)
            guard let first = later.first, first.at <= next else { continue }
            later.removeFirst()
            telephonist.rung.first?.leg.perform(first.orders)
        }
        asterisk.run(until: end)
    }

    /// It waits for a key, and nothing that we said lies there.
    var isAtRest: Bool { asterisk.running?.kind == .wait && asterisk.socket.isEmpty }
}
