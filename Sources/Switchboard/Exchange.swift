public import CallCore
import Dialplans
public import Domain
public import Gateways
import Logging

/// Takes the rings of one gateway session, and holds its calls. It lives on the session's event loop.
public final class Exchange: RingReceiver {
    private let edition: () -> Edition
    /// A version in which a call began under an engine that is gone.
    private let kept: (String) -> Edition?
    /// What new calls are given at present; those that are up have their own.
    private var desk: CallDesk
    private var serving: Edition
    private let board: CallBoard
    private let country: Country
    private var runners: [CallID: CallRunner] = [:]
    /// What an engine that is gone left behind, until it is known what goes on.
    private var left: LeftJournal?

    /// - Parameters:
    ///   - country: where a called number without a country code is at home.
    ///   - left: the journal with which the desk's ledger goes on.
    ///   - kept: a version in which a call of it began.
    ///   - edition: the version that serves new calls.
    init(
        desk: CallDesk, board: CallBoard, country: Country = .bulgaria, left: LeftJournal? = nil,
        kept: @escaping (String) -> Edition? = { _ in nil }, edition: @escaping () -> Edition
    ) {
        self.left = left
        self.kept = kept
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

    private func ended(_ call: CallID) {
        runners[call] = nil
        board.dismiss(call)
    }
}

// MARK: - A session that outlives its connection, and its engine

extension Exchange {
    public var journal: (any LineJournal)? { desk.ledger }

    public func linkWentDown() -> Bool {
        runners.values.forEach { $0.standStill() }
        return true
    }

    public func linkCameBack() { runners.values.forEach { $0.goOn() } }
    public func sessionEnded() { desk.ledger.sessionEnded() }

    public func recall(_ call: CallID, on leg: (CallOffer) -> any Leg) -> (any LegReceiver)? {
        guard let left, let found = left.calls[call], let (edition, plan, remains) = find(found, left), !remains.call.isOver else {
            return nil
        }
        // It was admitted before: the ceiling holds for new ones.
        _ = board.admit(remains.call.offer)
        let runner = CallRunner(
            remains, leg: leg(remains.call.offer), plan: plan, desk: desk.serving(edition), approaches: edition.shelf.approaches[plan.id])
        runners[call] = runner
        return runner
    }

    /// What cannot go on has ended, and is told as it was. What was to be remembered is, if it is not yet.
    public func recallIsDone() {
        guard let left = left.take() else { return }
        let lost = left.calls.keys.filter { runners[$0] == nil }.sorted()
        for (call, found) in left.calls {
            guard let (_, _, remains) = find(found, left) else { continue }
            for (index, entry) in remains.notes.enumerated() { desk.remember(entry.note, number: index + 1, in: entry.context) }
            if runners[call] != nil { desk.log.info("a call goes on after a restart", metadata: ["call": "\(call)"]) }
        }
        for call in lost { desk.ledger.fold(call, endedAt: desk.wallClock(), on: desk.storePool) }
        let ended = lost.count { left.calls[$0]?.phase == .going }
        if ended > 0 { desk.log.warning("calls cannot go on after a restart", metadata: ["calls": "\(ended)"]) }
    }

    /// The call with the version in which it began; `nil`: that is gone, or the call goes otherwise in it.
    private func find(_ found: LeftCall, _ left: LeftJournal) -> (Edition, Dialplan, CallRemains)? {
        let id = found.head.dialplan
        let editions = [serving, kept(id.version)].compactMap { $0 }
        for edition in editions {
            if let plan = edition.shelf.plan(id), let remains = CallRemains(found, in: plan, lastSign: left.lastSign) {
                return (edition, plan, remains)
            }
        }
        return nil
    }
}
