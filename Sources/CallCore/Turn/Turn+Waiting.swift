import Dialplans

/// Waiting for keys in a `menu`, an `ask` or a `choose`.
extension Turn {
    mutating func wait(_ question: Question, _ state: StateName, _ patience: Patience) {
        if patience.typeahead == .flush {
            // It came last: if anything is still ahead, no state on the way has taken it.
            let meant = call.keysAhead.isEmpty ? nil : barged
            call.keysAhead.empty()
            if let meant { call.keysAhead.keep(meant) }
        }
        begin(.waiting(Waiting(question)), in: state)
        listen()
    }

    /// Takes the keys that were pressed ahead; if there are none, says the prompt.
    mutating func listen(_ tempo: Tempo = .usual) {
        if let key = call.keysAhead.take() { decide(key) } else { prompt(tempo) }
    }

    func waiting() -> Waiting? {
        guard case .waiting(let waiting)? = call.visit?.activity else { return nil }
        return waiting
    }

    mutating func prompt(_ tempo: Tempo = .usual) {
        guard var waiting = waiting() else { return }
        let utterances = utterances(&waiting)
        guard !utterances.isEmpty else {
            waiting.prompt = .over
            become(.waiting(waiting))
            return awaitFirstKey()
        }
        waiting.prompt = .sounding(say(utterances, barge: kind?.barge, at: tempo))
        become(.waiting(waiting))
    }

    private func utterances(_ waiting: inout Waiting) -> [Utterance] {
        let failed = waiting.silences + waiting.mistakes
        switch (waiting.question, kind) {
        case (.option, .menu(let menu)?): return utterances(menu.phrases, after: failed)
        case (.digits, .ask(let ask)?): return utterances(ask.phrases, after: failed)
        case (.confirmation(let entry), .ask(let ask)?):
            return ask.confirm.map { [utterance($0, with: [ask.variable: Value(.code(entry))])] } ?? []
        case (.item(var chooser), .choose(let choose)?):
            defer { waiting.question = .item(chooser) }
            return utterances(&chooser, choose)
        case (.option, _), (.digits, _), (.confirmation, _), (.item, _): return []
        }
    }

    /// Escalation: one phrase for each try, the last repeats.
    private func utterances(_ phrases: [PhraseKey], after failed: Int) -> [Utterance] {
        phrases.isEmpty ? [] : [utterance(phrases[min(failed, phrases.count - 1)])]
    }

    mutating func promptHeard(_ waiting: Waiting) {
        heardOut()
        if case .digits(let collector) = waiting.question, !collector.isEmpty { return }
        awaitFirstKey()
    }

    private mutating func awaitFirstKey() {
        if let patience = kind?.patience { start(.firstKey, after: patience.firstKey) }
    }

    /// Nothing was pressed.
    mutating func silence() {
        guard var waiting = waiting(), let patience = kind?.patience else { return }
        waiting.silences += 1
        become(.waiting(waiting))
        if let limit = call.tally.silence(plan.limits) { return reach(limit) }
        if waiting.silences >= patience.tries { return go(to: patience.noInput) }
        prompt()
    }

    /// Something wrong was pressed. What was pressed ahead after it goes with it.
    mutating func mistake() {
        call.keysAhead.empty()
        guard var waiting = waiting(), let patience = kind?.patience else { return }
        cancel(.nextKey)
        cancel(.terminating)
        waiting.mistakes += 1
        if case .digits(var collector) = waiting.question {
            collector.clear()
            waiting.question = .digits(collector)
        }
        become(.waiting(waiting))
        if let limit = call.tally.mistake(plan.limits) { return reach(limit) }
        if waiting.mistakes >= patience.tries { return go(to: patience.noMatch) }
        prompt()
    }
}
