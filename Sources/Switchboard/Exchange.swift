import CallCore
import Dialplans
public import Domain
public import Gateways
import Logging

/// Takes the rings of one gateway session, and holds its calls. It lives on the session's event loop.
public final class Exchange: RingReceiver {
    private let edition: () -> Edition
    /// What new calls are given at present; those that are up have their own.
    private var desk: CallDesk
    private var serving: Edition
    private let board: CallBoard
    private let country: Country
    private var runners: [CallID: CallRunner] = [:]

    /// - Parameters:
    ///   - country: where a called number without a country code is at home.
    ///   - edition: the version that serves new calls.
    init(desk: CallDesk, board: CallBoard, country: Country = .bulgaria, edition: @escaping () -> Edition) {
        self.country = country
        self.edition = edition
        self.board = board
        serving = edition()
        self.desk = desk.serving(serving)
        self.desk.whenEnded = { [weak self] in self?.ended($0) }
    }

    /// For dialplans that never change, with the desk's own services and voice.
    public convenience init(shelf: DialplanShelf, desk: CallDesk, board: CallBoard, country: Country = .bulgaria) {
        let version = shelf.plans.first?.id.version ?? ""
        let edition = Edition(shelf, version: version, services: desk.services, voice: desk.voice)
        self.init(desk: desk, board: board, country: country) { edition }
    }

    public func ring(_ leg: any Leg) -> (any LegReceiver)? {
        let edition = self.edition()
        if edition !== serving { (serving, desk) = (edition, desk.serving(edition)) }
        guard let plan = edition.shelf.plan(for: leg.offer.to, in: country) else {
            desk.log.notice("no dialplan answers the called number", metadata: ["call": "\(leg.offer.id)"])
            leg.perform([.reject(.barred)])
            return nil
        }
        guard board.admit(leg.offer) else {
            leg.perform([.reject(.busy)])
            return nil
        }
        let runner = CallRunner(
            leg: leg, plan: plan, language: plan.language(for: leg.offer), desk: desk, approaches: edition.shelf.approaches[plan.id])
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
