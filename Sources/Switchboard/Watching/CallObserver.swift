import CallCore
import CoreMetrics
import Dialplans
import NIOCore

/// Watches one call for the figures and for whoever asks what is up. It lives on the call's event loop.
final class CallObserver {
    private let figures: CallFigures
    private let states: [StateName: Counter]
    private let live: LiveCall
    private var view: LiveCall.View
    /// A key that no order has answered yet came then.
    private var keyed: NIODeadline?

    init(_ call: Call, plan: Dialplan, since: Int64, figures: CallFigures) {
        self.figures = figures
        states = figures.states(of: plan)
        live = LiveCall(call, since: since)
        view = live.view
        figures.live.add(live)
        figures.taken.increment()
    }

    deinit { figures.live.remove(live) }

    /// Something happens to the call. What comes between a key and an order that is no answer to it (a timer) takes the key's time away.
    func takes(_ event: CallEvent) {
        switch event {
        case .line(.key):
            figures.keys.increment()
            keyed = .now()
        case .timerFired: keyed = nil
        case .rang, .line, .replied, .refused: break
        }
    }

    /// The call has taken a step.
    func stepped(_ call: Call) {
        let now = LiveCall.View(call)
        guard now != view else { return }
        if let state = now.state, state != view.state { states[state]?.increment() }
        view = now
        live.show(now)
    }

    /// The gateway was given orders.
    func ordered() {
        guard let keyed else { return }
        figures.keyToOrder.recordNanoseconds((NIODeadline.now() - keyed).nanoseconds)
        self.keyed = nil
    }

    func guarded() { figures.guarded.increment() }

    func ended(_ call: Call) {
        if let outcome = call.outcome { figures.ended(as: outcome) }
        figures.live.remove(live)
    }
}
