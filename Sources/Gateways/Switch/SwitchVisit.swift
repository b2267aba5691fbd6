import Dialplans
import Logging

/// One connection as it is counted: from where it comes, and how far it has got. It is used on its event loop only.
final class SwitchVisit {
    private let speaks: SwitchKind
    private let door: Int?
    private let place: (seat: LineSeat, admission: LineAdmission)?
    private let figures: SwitchFigures
    private let log: Logger
    private var stage = Stage.greeting

    private enum Stage {
        case greeting, greeted
        /// Why it ends has been told.
        case told(wasGreeted: Bool)
        case left
    }

    /// - Parameter place: its seat; `nil` for streams, which take none.
    init(
        _ speaks: SwitchKind, at door: Int? = nil, on place: (seat: LineSeat, admission: LineAdmission)? = nil,
        _ figures: SwitchFigures, log: Logger
    ) {
        (self.speaks, self.door, self.place, self.figures, self.log) = (speaks, door, place, figures, log)
        figures.connected(speaks, at: door)
    }

    func learn(_ news: SwitchNews, at now: Milliseconds) {
        switch news {
        case .rang: rang(at: now)
        case .rejected(let cause): figures.rejected(cause)
        case .refused(let why):
            figures.refused(why)
            tell(wasGreeted ? "a switch has fallen silent in a call" : "a connection from a switch brought no call", why.rawValue)
        }
    }

    /// It is ended: said once, whatever follows from it.
    func tell(_ what: Logger.Message, _ reason: String, _ why: SwitchRefusal? = nil) {
        switch stage {
        case .greeting, .greeted: break
        case .told, .left: return
        }
        if let why { figures.refused(why) }
        log.notice(what, metadata: ["speaks": "\(speaks.rawValue)", "reason": "\(reason)"])
        stage = .told(wasGreeted: wasGreeted)
    }

    func left() {
        if case .left = stage { return }
        stage = .left
        figures.left(speaks, at: door)
    }

    private var wasGreeted: Bool {
        switch stage {
        case .greeting, .left: false
        case .greeted: true
        case .told(let wasGreeted): wasGreeted
        }
    }

    private func rang(at now: Milliseconds) {
        guard case .greeting = stage else { return }
        stage = .greeted
        figures.rang(speaks, at: door)
        if let place { place.admission.greeted(place.seat, at: now) }
    }
}
