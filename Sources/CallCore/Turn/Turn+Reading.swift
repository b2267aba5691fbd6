import Dialplans

/// Reading a list item by item.
extension Turn {
    mutating func arrive(_ read: ReadState, _ name: StateName) {
        let items = items(read)
        guard !items.isEmpty else { return go(to: read.empty) }
        begin(.reading(ListReader(count: items.count)), in: name)
        readOrListen()
    }

    mutating func decide(_ key: Digit, _ read: ReadState) {
        cancel(.pause)
        guard let use = read.keys[key] else { return pass(key, read) }
        guard var reader = reader() else { return hangUp(.fault) }
        act()
        if let limit = call.tally.step(plan.limits) { return reach(limit) }
        let move = reader.press(use)
        become(.reading(reader))
        follow(move, read, use == .again ? .slow : .usual)
    }

    /// Takes the keys that were pressed ahead; if there are none, says the item.
    mutating func readOrListen(_ tempo: Tempo = .usual) {
        guard case .read(let read)? = kind else { return hangUp(.fault) }
        if let key = call.keysAhead.take() { decide(key, read) } else { sayItem(read, tempo) }
    }

    /// The pause after an item is over.
    mutating func readOn() {
        guard case .read(let read)? = kind, var reader = reader() else { return }
        let move = reader.goOn()
        become(.reading(reader))
        follow(move, read)
    }

    mutating func itemHeard() {
        heardOut()
        guard case .read(let read)? = kind else { return hangUp(.fault) }
        guard call.keysAhead.isEmpty else { return go(to: read.then) }
        if read.pause > 0 { start(.pause, after: read.pause) } else { readOn() }
    }

    private mutating func follow(_ move: ListReader.Move, _ read: ReadState, _ tempo: Tempo = .usual) {
        switch move {
        case .item: readOrListen(tempo)
        case .leave: go(to: read.then)
        }
    }

    /// A key that means nothing while a list is read is one pressed ahead: it ends the reading as it ends a `say`.
    private mutating func pass(_ key: Digit, _ read: ReadState) {
        if plan.keys[key] != nil { return useWide(key) }
        if case .sounding? = reader()?.prompt { return call.keysAhead.keep(key) }
        call.keysAhead.putBack(key)
        go(to: read.then)
    }

    private func reader() -> ListReader? {
        guard case .reading(let reader)? = call.visit?.activity else { return nil }
        return reader
    }

    private mutating func sayItem(_ read: ReadState, _ tempo: Tempo) {
        let items = items(read)
        guard var reader = reader(), items.indices.contains(reader.index) else { return go(to: read.then) }
        let item = items[reader.index]
        var said: [Utterance] = []
        if let intro = read.intro, reader.introduction == .due { said.append(utterance(intro)) }
        if let phrase = read.phrases[item.kind] { said.append(utterance(phrase, with: item.values)) }
        reader.introduction = .given
        reader.prompt = .sounding(say(said, barge: read.barge, telling: HeardItem(item), at: tempo))
        become(.reading(reader))
    }

    /// The items that have a phrase.
    private func items(_ read: ReadState) -> [Item] {
        call.variables.items(of: read.list).filter { read.phrases[$0.kind] != nil }
    }
}
