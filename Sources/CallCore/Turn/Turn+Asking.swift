import Dialplans

/// Gathering digits in an `ask`.
extension Turn {
    mutating func arrive(_ ask: AskState, _ name: StateName) {
        if ask.secret { emit(.line(.secret(true))) }
        wait(.digits(DigitCollector(lengths: ask.digits, end: ask.end)), name, ask.patience)
    }

    mutating func decide(_ key: Digit, _ ask: AskState) {
        switch waiting()?.question {
        case .digits(var collector)?:
            guard collector.accepts(key) else { return useWide(key) }
            cancel(.nextKey)
            cancel(.terminating)
            let result = collector.press(key)
            keep(.digits(collector))
            take(result, ask)
        case .confirmation(let entry)?: confirm(key, entry, ask)
        case .option?, .item?, nil: hangUp(.fault)
        }
    }

    /// No key came in time after the last of an entry.
    mutating func entryTimedOut() {
        guard case .ask(let ask)? = kind, case .digits(let collector)? = waiting()?.question else { return }
        take(collector.timeOut(), ask)
    }

    private mutating func take(_ result: DigitCollector.Result, _ ask: AskState) {
        switch result {
        case .needsMore: awaitMore(.nextKey, ask)
        case .mayEnd: awaitMore(.terminating, ask)
        case .invalid: mistake()
        case .complete(let entry, let ending):
            if ending != .byKey { awaitTrailingKey(ask) }
            guard ask.confirm != nil else { return accept(entry, ask) }
            keep(.confirmation(entry))
            listen()
        }
    }

    private mutating func awaitMore(_ purpose: TimerPurpose, _ ask: AskState) {
        if let key = call.keysAhead.take() { return decide(key, ask) }
        start(purpose, after: ask.patience.nextKey)
    }

    private mutating func awaitTrailingKey(_ ask: AskState) {
        guard let end = ask.end else { return }
        if call.keysAhead.isEmpty {
            call.trailingKey = end
            start(.trailingKey, after: ask.patience.nextKey)
        } else if call.keysAhead.first == end {
            _ = call.keysAhead.take()
        }
    }

    private mutating func confirm(_ key: Digit, _ entry: String, _ ask: AskState) {
        switch key {
        case .one: accept(entry, ask)
        case .two:
            if let limit = call.tally.step(plan.limits) { return reach(limit) }
            keep(.digits(DigitCollector(lengths: ask.digits, end: ask.end)))
            listen()
        default: useWide(key)
        }
    }

    private mutating func accept(_ entry: String, _ ask: AskState) {
        act()
        let value = Value(.code(entry))
        if ask.secret { call.variables.bind(secret: ask.variable, value) } else { call.variables.bind([ask.variable: value]) }
        go(to: ask.then)
    }

    private mutating func keep(_ question: Question) {
        guard var waiting = waiting() else { return }
        waiting.question = question
        become(.waiting(waiting))
    }
}
