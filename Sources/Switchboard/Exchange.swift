import CallCore
import Dialplans
public import Domain
public import Gateways
import Logging

/// Takes the rings of one gateway session, and holds its calls. It lives on the session's event loop.
public final class Exchange: RingReceiver {
    private let shelf: DialplanShelf
    private let desk: CallDesk
    private let board: CallBoard
    private let country: Country
    private var runners: [CallID: CallRunner] = [:]

    /// - Parameter country: where a called number without a country code is at home.
    public init(shelf: DialplanShelf, desk: CallDesk, board: CallBoard, country: Country = .bulgaria) {
        self.country = country
        self.shelf = shelf
        self.desk = desk
        self.board = board
        desk.whenEnded = { [weak self] in self?.ended($0) }
    }

    public func ring(_ leg: any Leg) -> (any LegReceiver)? {
        guard let plan = shelf.plan(for: leg.offer.to, in: country) else {
            desk.log.notice("no dialplan answers the called number", metadata: ["call": "\(leg.offer.id)"])
            leg.perform([.reject(.barred)])
            return nil
        }
        guard board.admit(leg.offer) else {
            leg.perform([.reject(.busy)])
            return nil
        }
        let runner = CallRunner(
            leg: leg, plan: plan, language: plan.language(for: leg.offer), desk: desk, approaches: shelf.approaches[plan.id])
        runners[leg.offer.id] = runner
        runner.start()
        return runner
    }

    public func linkWentDown() { runners.values.forEach { $0.standStill() } }
    public func linkCameBack() { runners.values.forEach { $0.goOn() } }

    private func ended(_ call: CallID) {
        runners[call] = nil
        board.dismiss(call)
    }
}
