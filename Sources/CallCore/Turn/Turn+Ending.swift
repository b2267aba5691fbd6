import Dialplans

/// How a call ends.
extension Turn {
    /// How long the last words may take after the minutes of the call are used up.
    static let grace: Milliseconds = 30_000

    /// Says the last words, if there are any, and hangs up.
    mutating func close(saying phrase: PhraseKey?, in state: StateName, _ outcome: CallOutcome) {
        call.keysAhead.empty()
        guard let phrase else { return hangUp(outcome) }
        begin(.ending(say([utterance(phrase)]), outcome), in: state)
    }

    /// A limit is reached.
    mutating func reach(_ limit: CallOutcome) {
        guard let state = plan.limits.then, case .end(let end)? = plan.states[state]?.kind else { return hangUp(limit) }
        leave()
        stopPlays()
        close(saying: end.phrase, in: state, limit)
    }

    /// The minutes are used up.
    mutating func deadline() {
        if case .ending(_, let outcome)? = call.visit?.activity { return hangUp(outcome) }
        reach(.minutes)
        if !call.isOver { start(.deadline, after: Self.grace) }
    }

    /// The runner would not say it. The call ends with the words that the dialplan has for a failure, if these can be said.
    mutating func refused(_ play: PlayNumber) {
        guard call.plays.close(play) != nil else { return }
        if case .ending? = call.visit?.activity { return hangUp(.guard) }
        guard let state = plan.failed, let phrase = plan.states[state]?.kind.lastWords else { return hangUp(.guard) }
        leave()
        stopPlays()
        close(saying: phrase, in: state, .guard)
    }

    mutating func hangUp(_ outcome: CallOutcome) {
        leave()
        cancelTimers()
        emit(.line(.hangUp(outcome.hangUpCause)))
        finish(outcome)
    }

    /// The caller is gone.
    mutating func end(_ outcome: CallOutcome) {
        keepUnfinished()
        cancelTimers()
        finish(outcome)
    }

    private mutating func cancelTimers() {
        for purpose in TimerPurpose.allCases { cancel(purpose) }
    }

    /// Nothing of what the call knew stays in it.
    private mutating func finish(_ outcome: CallOutcome) {
        call.stage = .ended(outcome)
        call.variables = Variables()
        call.history = History()
        call.keysAhead = KeysAhead()
        call.plays = OpenPlays()
        call.trailingKey = nil
    }
}

extension StateKind {
    /// What this state would say before the end.
    fileprivate var lastWords: PhraseKey? {
        switch self {
        case .say(let say): say.phrase
        case .end(let end): end.phrase
        case .menu, .ask, .choose, .read, .perform, .hours, .language, .record, .transfer: nil
        }
    }
}
