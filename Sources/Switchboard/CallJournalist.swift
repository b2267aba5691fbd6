import CallCore
import Dialplans
import Foundation
import Storage

/// Writes one call's journal: each step in the tick in which it happens.
final class CallJournalist {
    private let call: CallID
    private let desk: CallDesk
    private let began: Milliseconds
    private var extent = JournalFile.Extent()

    init(offer: CallOffer, plan: DialplanID, language: LanguageCode, desk: CallDesk) {
        self.desk = desk
        call = offer.id
        began = desk.clock.now
        let head = JournalHead(
            engine: Engine.version, dialplan: plan, offer: offer, language: language, startedAt: desk.wallClock())
        write(.began(head))
    }

    func stepped(_ event: JournaledEvent, _ effects: [Effect], in state: StateName?) {
        write(.stepped(JournalStep(at: desk.clock.now - began, event: event, effects: effects.map(\.withoutCodes), state: state)))
    }

    func ended(_ ended: Call) {
        let outcome = ended.outcome.map { "\($0)" } ?? "unknown"
        write(.ended(outcome))
        desk.ledger.fold(extent, of: call, endedAt: desk.wallClock(), on: desk.storePool, log: desk.log)
    }

    private func write(_ record: JournalRecord) {
        desk.ledger.append(record, of: call, to: &extent, log: desk.log)
        desk.flush.written()
    }
}
