import CallCore
import Dialplans
import Foundation
import Storage

/// Writes one call's journal: each step in the tick in which it happens.
final class CallJournalist {
    private let call: CallID
    private let desk: CallDesk
    private let began: Milliseconds
    /// `nil`: the call began under an engine that is gone.
    private var outline: CallOutline?

    init(offer: CallOffer, plan: DialplanID, language: LanguageCode, desk: CallDesk) {
        self.desk = desk
        call = offer.id
        began = desk.clock.now
        let head = JournalHead(
            engine: Engine.version, dialplan: plan, offer: offer, language: language, startedAt: desk.wallClock())
        outline = CallOutline(head)
        write(.began(head))
    }

    /// Goes on with the journal of a call that began so long ago.
    init(_ call: CallID, begun ago: Milliseconds, desk: CallDesk) {
        self.call = call
        self.desk = desk
        began = desk.clock.now - ago
    }

    func stepped(_ event: JournaledEvent, _ effects: [Effect], in state: StateName?) {
        let step = JournalStep(at: desk.clock.now - began, event: event, effects: effects.map(\.withoutCodes), state: state)
        outline?.add(StepOutline(step))
        write(.stepped(step))
    }

    /// The digit of the step that follows: the record of the step does not tell it.
    func pressed(_ digit: Digit) { desk.ledger.append(secret: digit, of: call) }

    func ordered(_ orders: [LineOrder], sentences: [PlayNumber: Int]) {
        for order in orders {
            switch order {
            case .play(let play):
                desk.ledger.append(.ordered(play.number, sentences: sentences[play.number] ?? 0, isLast: play.isLast), of: call)
            case .transfer(let transfer): desk.ledger.append(.transferred(transfer.number), of: call)
            case .answer, .reject, .stop, .stopRecording, .stopTransfer, .secret, .record, .hangUp: break
            }
        }
    }

    /// What happened without an order is written too.
    func settle() { desk.ledger.settle() }

    func ended(_ ended: Call) {
        let outcome = ended.outcome.map { "\($0)" } ?? "unknown"
        outline?.ended(outcome)
        write(.ended(outcome))
        desk.ledger.fold(call, endedAt: desk.wallClock(), outline: outline, on: desk.storePool)
    }

    private func write(_ record: JournalRecord) {
        desk.ledger.append(record, of: call)
        desk.flush.written()
    }
}
