/// How long callers stay in states, from the lengths of the phrases in one language.
struct Stays {
    let plan: Dialplan
    let phrases: PhraseCatalogue
    let language: LanguageCode
    let pace: Pace

    func out(of name: StateName) -> [Stay] {
        guard let kind = plan.states[name]?.kind else { return [] }
        return own(kind) + operatorKey(kind)
    }

    /// How long it takes to hear the state to its end.
    func whole(_ name: StateName) -> Milliseconds {
        switch plan.states[name]?.kind {
        case .say(let say)?: length(say.phrase)
        case .menu(let menu)?: length(menu.phrases.first)
        case .ask(let ask)?: length(ask.phrases.first)
        case .choose(let choose)?: offer(choose)
        case .read(let read)?: reading(read)
        case .record(let record)?: length(record.phrase) + pace.message
        case .transfer?: pace.ringing + pace.talk
        case .end(let end)?: length(end.phrase)
        case .perform?, .hours?, .language?, nil: 0
        }
    }

    private func own(_ kind: StateKind) -> [Stay] {
        switch kind {
        case .say(let say): [onward(say.then, length(say.phrase))]
        case .menu(let menu):
            menu.keys.map { Stay(to: $1, option: $0, keys: 1, time: length(menu.phrases.first) + pace.key) }
                + [silence(menu.patience, length(menu.phrases.first))]
        case .ask(let ask):
            [
                Stay(to: ask.then, keys: ask.digits.lowerBound, time: length(ask.phrases.first) + ask.digits.lowerBound * pace.key),
                silence(ask.patience, length(ask.phrases.first)),
            ]
        // A lone item chooses itself.
        case .choose(let choose): [onward(choose.then, 0), onward(choose.empty, 0), silence(choose.patience, offer(choose))]
        case .read(let read): [onward(read.then, reading(read)), onward(read.empty, 0)] + leaving(read)
        case .perform(let perform): perform.outcomes.values.map { onward($0, 0) }
        case .hours(let hours): [onward(hours.open, 0), onward(hours.closed, 0)]
        case .language(let language): [onward(language.then, 0)]
        case .record(let record): recorded(record, length(record.phrase))
        case .transfer(let transfer):
            [onward(transfer.returned, pace.ringing + pace.talk)]
                + [transfer.busy, transfer.noAnswer, transfer.failed].map { onward($0, pace.ringing) }
        case .end: []
        }
    }

    private func recorded(_ record: RecordState, _ prompt: Milliseconds) -> [Stay] {
        [onward(record.kept, prompt + pace.message), onward(record.empty, prompt + record.silence), onward(record.failed, prompt)]
    }

    private func onward(_ to: StateName, _ time: Milliseconds) -> Stay { Stay(to: to, keys: 0, time: time) }

    /// Nothing is pressed until the tries are used up.
    private func silence(_ patience: Patience, _ prompt: Milliseconds) -> Stay {
        onward(patience.noInput, patience.tries * (prompt + patience.firstKey))
    }

    private func operatorKey(_ kind: StateKind) -> [Stay] {
        guard let to = plan.operatorTarget, let key = plan.keys.first(where: { $0.value == .operator })?.key else { return [] }
        switch kind {
        case .menu(let menu): return menu.keys[key] == nil ? [Stay(to: to, keys: 1, time: length(menu.phrases.first) + pace.key)] : []
        case .choose(let choose): return [Stay(to: to, keys: 1, time: offer(choose) + pace.key)]
        case .say, .ask, .read, .perform, .hours, .language, .record, .transfer, .end: return []
        }
    }

    private func leaving(_ read: ReadState) -> [Stay] {
        read.keys.values.contains(.leave) ? [Stay(to: read.then, keys: 1, time: length(read.intro) + pace.key)] : []
    }

    private func reading(_ read: ReadState) -> Milliseconds {
        let lengths = read.phrases.values.map { length($0) }
        let item = lengths.isEmpty ? 0 : lengths.reduce(0, +) / lengths.count
        return length(read.intro) + pace.items * (item + read.pause)
    }

    /// Two are offered.
    private func offer(_ choose: ChooseState) -> Milliseconds { length(choose.intro) + 2 * length(choose.phrase) }

    private func length(_ phrase: PhraseKey?) -> Milliseconds {
        phrase.flatMap { phrases.phrases[$0]?[language]?.milliseconds } ?? 0
    }
}
