/// The states that speak to the caller and wait for keys.
extension StateReader {
    mutating func say() -> StateKind {
        map.allow(["say", "barge", "then"])
        return .say(SayState(phrase: phrase("say"), barge: word("barge", or: .stop), then: target("then")))
    }

    mutating func menu() -> StateKind {
        map.allow(["menu", "keys"] + Self.patienceKeys)
        let phrases = phrases("menu")
        var keys: [Digit: StateName] = [:]
        for (key, element) in keyMap("keys") { keys[key] = target(element) }
        return .menu(MenuState(phrases: phrases, keys: keys, patience: patience()))
    }

    mutating func ask() -> StateKind {
        map.allow(["ask", "say", "digits", "end", "secret", "confirm", "then"] + Self.patienceKeys)
        let variable = variable("ask")
        draft.binds = variable
        let isSecret = map["secret"].flatMap { scalars.flag($0, "secret") } ?? false
        if isSecret, let confirm = map["confirm"] {
            log.add(.secretConfirmed, at: confirm.place, "a secret is not read back", hint: "leave out confirm, or secret")
        }
        return .ask(
            AskState(
                variable: variable.value, phrases: phrases("say"), digits: digits(), end: entryEnd(), secret: isSecret,
                confirm: optionalPhrase("confirm", .confirm(variable.value)), patience: patience(typeahead: isSecret ? .flush : .keep),
                then: target("then")))
    }

    private func digits() -> ClosedRange<Int> {
        guard let element = map.required("digits", hint: "say how many: digits: 4..10") else { return 1...1 }
        return scalars.range(element, "digits", in: Bounds.digits) ?? 1...1
    }

    /// The key that ends an entry cannot be part of one.
    private func entryEnd() -> Digit? {
        guard let element = map["end"], let text = scalars.text(element, "a key") else { return nil }
        guard let key = scalars.key(text, at: element.place) else { return nil }
        if key.number != nil {
            log.add(.entryKey, at: element.place, "\(key) belongs to the entry and cannot end it", hint: "end it by \"#\" or \"*\"")
        }
        return key
    }

    mutating func choose() -> StateKind {
        map.allow(["choose", "as", "intro", "say", "more", "then", "empty"] + Self.patienceKeys)
        let list = variable("choose")
        let picked = variable("as")
        draft.list = list
        draft.binds = picked
        return .choose(
            ChooseState(
                list: list.value, variable: picked.value, intro: optionalPhrase("intro"), phrase: phrase("say", .choice),
                more: optionalPhrase("more", .more), patience: patience(), then: target("then"), empty: target("empty")))
    }

    mutating func readList() -> StateKind {
        map.allow(["read", "intro", "say", "keys", "barge", "pause", "then", "empty"])
        let list = variable("read")
        draft.list = list
        return .read(
            ReadState(
                list: list.value, intro: optionalPhrase("intro"), phrases: itemPhrases(), keys: readKeys(), barge: word("barge", or: .stop),
                pause: duration("pause", or: 1_000, in: Bounds.pause), then: target("then"), empty: target("empty")))
    }

    private mutating func itemPhrases() -> [ItemKind: PhraseKey] {
        guard let element = map.required("say", hint: "add say: {KIND: PHRASE}, one for each kind of item") else { return [:] }
        var phrases: [ItemKind: PhraseKey] = [:]
        for entry in MapReader(element, "say of \(map.what)", log: log).entries {
            guard let kind: ItemKind = scalars.name(entry.key, at: entry.place, "a kind of item") else { continue }
            draft.itemKinds.append(Placed(kind, at: entry.place))
            phrases[kind] = phrase(entry.value, .item(kind))
        }
        return phrases
    }

    private func readKeys() -> [Digit: ReadKey] {
        guard let element = map["keys"] else { return [:] }
        let actions = MapReader(element, "keys of \(map.what)", log: log)
        actions.allow(ReadKey.allCases.map(\.rawValue))
        var keys: [Digit: ReadKey] = [:]
        for entry in actions.entries {
            guard let action = ReadKey(rawValue: entry.key), let text = scalars.text(entry.value, "a key") else { continue }
            guard let key = scalars.key(text, at: entry.value.place) else { continue }
            if let other = keys[key] { reportTwice(key, "\(other) and \(action)", at: entry.value.place) }
            keys[key] = action
        }
        return keys
    }

    private func reportTwice(_ key: Digit, _ actions: String, at place: SourcePlace) {
        log.add(.keyTwice, at: place, "key \(key) would mean \(actions)", hint: "give each its own key")
    }
}
