import CallCore
import Dialplans
import Domain
import Figures
import Foundation
import Gateways
import Web

extension StatusDocument {
    /// How it is now.
    init(
        _ premises: Premises, since: Instant, gatewaySocket: String, _ places: OpenPlaces, _ registry: FigureRegistry
    ) {
        let zone = TimeZone(identifier: premises.configuration.timeZone) ?? .gmt
        let now = premises.clock.now
        let live = premises.figures.live.all
        self.init(
            engine: Engine.version, since: since.text(in: zone), now: now.text(in: zone),
            dialplans: premises.shelf.plans.map(\.id.description).sorted(), calls: live.count, ceiling: premises.board.ceiling,
            taken: premises.board.taken, live: live.prefix(Self.mostLive).map { Self.LiveCall($0, now: now) }, gatewaySocket: gatewaySocket,
            serving: premises.editions.standing,
            gateways: premises.line.gateways.prefix(Self.mostLive).map(Gateway.init),
            switches: premises.switches.doors.map(Switch.init), web: places.web?.description,
            entries: places.entries?.description, sounds: places.sounds, announce: places.announce?.description,
            prompts: premises.prompts.progress, counts: Counts(registry))
    }
}

extension StatusDocument.LiveCall {
    fileprivate init(_ call: Switchboard.LiveCall, now: Instant) {
        let (offer, view) = (call.offer.masked, call.view)
        self.init(
            call: offer.id.rawValue, from: offer.from, withheld: offer.withheld, to: offer.to, dialplan: call.dialplan.name,
            state: view.state?.rawValue, language: view.language.rawValue, children: view.children,
            seconds: Int(max(0, now.milliseconds - call.since) / 1000))
    }
}

extension StatusDocument.Gateway {
    fileprivate init(_ gateway: LineFigures.Gateway) {
        self.init(name: gateway.name.description, seconds: Int((ContinuousClock.now - gateway.since).components.seconds))
    }
}

extension StatusDocument.Switch {
    fileprivate init(_ door: SwitchFigures.Door) {
        self.init(speaks: door.speaks.rawValue, address: door.address, connections: door.connections, calls: door.calls)
    }
}

extension StatusDocument.Counts {
    fileprivate init(_ registry: FigureRegistry) {
        self.init(
            ended: registry.counts(of: "schoolbell_calls_ended_total"), rejected: registry.counts(of: "schoolbell_calls_rejected_total"),
            lineErrors: registry.counts(of: "schoolbell_line_errors_total"), locks: registry.counts(of: "schoolbell_locks_total"),
            guarded: registry.counts(of: "schoolbell_privacy_guard_total").values.reduce(0, +))
    }
}
