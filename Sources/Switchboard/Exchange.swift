import CallCore
public import Gateways
import Logging

/// Takes the rings of one gateway session, and holds its calls. It lives on the session's event loop.
public final class Exchange: RingReceiver {
    private let shelf: DialplanShelf
    private let desk: CallDesk
    private let board: CallBoard
    private var runners: [CallID: CallRunner] = [:]

    public init(shelf: DialplanShelf, desk: CallDesk, board: CallBoard) {
        self.shelf = shelf
        self.desk = desk
        self.board = board
        desk.whenEnded = { [weak self] in self?.ended($0) }
    }

    public func ring(_ leg: any Leg) -> (any LegReceiver)? {
        guard let plan = shelf.plan(for: leg.offer.to) else {
            desk.log.notice("no dialplan answers the called number", metadata: ["call": "\(leg.offer.id)"])
            leg.perform([.reject(.barred)])
            return nil
        }
        guard board.admit(leg.offer) else {
            leg.perform([.reject(.busy)])
            return nil
        }
        let runner = CallRunner(leg: leg, plan: plan, language: plan.language(for: leg.offer), desk: desk)
        runners[leg.offer.id] = runner
        runner.start()
        return runner
    }

    private func ended(_ call: CallID) {
        runners[call] = nil
        board.dismiss(call)
    }
}
