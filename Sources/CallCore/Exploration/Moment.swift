import Dialplans

/// What the walk keeps of a moment when it has gone on from there: a call itself is large, and there are millions.
struct Moment {
    let state: StateName?
    let end: End

    enum End {
        case open
        /// The last words are being said.
        case closing
        /// Over: by the dialplan, or because somebody is gone.
        case byEngine, byForce
    }

    init(_ call: Call) {
        state = call.stateName
        if call.outcome == .engine {
            end = .byEngine
        } else if call.isOver {
            end = .byForce
        } else if case .ending? = call.visit?.activity {
            end = .closing
        } else {
            end = .open
        }
    }
}
