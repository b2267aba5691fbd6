import Dialplans

/// Orders that every kind of state gives.
extension Turn {
    /// An utterance with the values that its phrase names: its own first, then the call's.
    func utterance(_ phrase: PhraseKey, with own: [VariableName: Value] = [:]) -> Utterance {
        var values: [VariableName: Value] = [:]
        for name in plan.placeholders[phrase] ?? [] { values[name] = own[name] ?? call.variables[name] }
        return Utterance(phrase: phrase, values: values)
    }

    private static let anyKey = Set(Digit.allCases)

    /// Says something. A key ends it where the barge-in is `stop`; with none it is heard to its end.
    mutating func say(
        _ utterances: [Utterance], barge: Barge? = nil, telling item: HeardItem? = nil, at tempo: Tempo = .usual
    ) -> PlayNumber {
        let number = call.numbers.play()
        call.plays.open(number, telling: item)
        emit(
            .say(
                Say(
                    number: number, utterances: utterances, language: call.context.language,
                    interruptedBy: barge == .stop ? Self.anyKey : [], tempo: tempo)))
        return number
    }

    /// Ends whatever sounds. How it ended is then of no more interest.
    mutating func stopPlays() {
        for number in call.plays.closeAll() { emit(.line(.stop(number))) }
    }

    mutating func start(_ purpose: TimerPurpose, after delay: Milliseconds) {
        let (timer, replaced) = call.timers.start(purpose)
        if let replaced { emit(.cancelTimer(replaced)) }
        emit(.startTimer(timer, after: max(0, delay)))
    }

    mutating func cancel(_ purpose: TimerPurpose) {
        if let timer = call.timers.cancel(purpose) { emit(.cancelTimer(timer)) }
    }

    /// What goes on in the visit is from here this.
    mutating func become(_ activity: Activity) {
        guard var visit = call.visit else { return }
        visit.activity = activity
        call.stage = .up(visit)
    }

    /// The kind of state that is visited; `nil`: this dialplan does not know it.
    var kind: StateKind? { call.visit.flatMap { plan.states[$0.state]?.kind } }

    /// Ends what belongs to the visit.
    mutating func leave() {
        for purpose in TimerPurpose.allCases where purpose.belongsToVisit { cancel(purpose) }
        guard let visit = call.visit else { return }
        keepUnfinished()
        if case .ask(let ask)? = kind, ask.secret, case .waiting = visit.activity { emit(.line(.secret(false))) }
        switch visit.activity {
        case .recording(let number): emit(.line(.stopRecording(number)))
        case .connecting(let number), .talking(let number): emit(.line(.stopTransfer(number)))
        case .saying, .waiting, .reading, .asking, .announcing, .closing, .ending, .left: break
        }
        become(.left)
    }
}
