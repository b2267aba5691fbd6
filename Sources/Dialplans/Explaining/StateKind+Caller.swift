extension StateKind {
    /// What is said in it, in the order in which it may be heard.
    var phrases: [PhraseKey] {
        switch self {
        case .say(let say): [say.phrase]
        case .menu(let menu): menu.phrases
        case .ask(let ask): ask.phrases + [ask.confirm].compactMap { $0 }
        case .choose(let choose): [choose.intro, choose.phrase, choose.more].compactMap { $0 }
        case .read(let read): [read.intro].compactMap { $0 } + Set(read.phrases.values).sorted()
        case .record(let record): [record.phrase].compactMap { $0 }
        case .transfer(let transfer): [transfer.whisper].compactMap { $0 }
        case .end(let end): [end.phrase].compactMap { $0 }
        case .perform, .hours, .language: []
        }
    }

    var patience: Patience? {
        switch self {
        case .menu(let menu): menu.patience
        case .ask(let ask): ask.patience
        case .choose(let choose): choose.patience
        case .say, .read, .perform, .hours, .language, .record, .transfer, .end: nil
        }
    }

    /// Do keys of the whole dialplan work in it?
    var waits: Bool {
        switch self {
        case .menu, .ask, .choose, .read: true
        case .say, .perform, .hours, .language, .record, .transfer, .end: false
        }
    }

    /// Does the state need the key itself?
    func uses(_ key: Digit) -> Bool {
        switch self {
        case .menu(let menu): menu.keys[key] != nil
        case .ask(let ask): key.number != nil || key == ask.end
        case .choose: key.number != nil && key != .zero
        case .read(let read): read.keys[key] != nil
        case .say, .perform, .hours, .language, .record, .transfer, .end: false
        }
    }

    /// What keys do that lead nowhere else.
    var keys: [String] {
        switch self {
        case .read(let read): read.keys.sorted { $0.key.rawValue < $1.key.rawValue }.map { "key \($0.key): \(words($0.value))" }
        case .ask(let ask): ask.end.map { ["key \($0): the entry is complete"] } ?? []
        case .say, .menu, .choose, .perform, .hours, .language, .record, .transfer, .end: []
        }
    }

    private func words(_ key: ReadKey) -> String {
        switch key {
        case .again: "the item again"
        case .next: "the next item"
        case .previous: "the item before"
        case .leave: "no more of it"
        }
    }
}
