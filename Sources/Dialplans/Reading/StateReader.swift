/// Reads one state.
struct StateReader {
    /// The words that say what kind of state it is.
    enum Kind: String, CaseIterable {
        case say, menu, ask, choose, read, `do`, hours, language, record, transfer, end

        /// The kinds of which this word is an option.
        var hosts: [Kind] {
            switch self {
            case .say: [.ask, .choose, .read, .record]
            case .end: [.ask]
            case .menu, .ask, .choose, .read, .do, .hours, .language, .record, .transfer: []
            }
        }
    }

    let map: MapReader
    let scalars: ScalarReader
    let context: ReadingContext
    let log: FaultLog
    var draft: StateDraft

    init(_ entry: Element.Entry, name: StateName, context: ReadingContext, log: FaultLog) {
        map = MapReader(entry.value, "state \(name)", at: entry.place, log: log)
        scalars = ScalarReader(log: log)
        self.context = context
        self.log = log
        draft = StateDraft(name: name, place: entry.place)
    }

    mutating func read() -> StateDraft {
        let before = log.lostShapes
        guard map.isMap, let word = kindWord() else { return draft }
        let kind = kind(word)
        // A value that was refused has a stand-in, which matters to no proof; a part that is missing would.
        draft.kind = log.lostShapes == before ? kind : nil
        return draft
    }

    /// The one word among the keys that says what kind of state this is.
    private func kindWord() -> Kind? {
        let found = map.entries.compactMap { entry in Kind(rawValue: entry.key).map { (kind: $0, place: entry.place) } }
        let kinds = found.map(\.kind)
        let owners = found.filter { word in !word.kind.hosts.contains(where: kinds.contains) }
        if let first = owners.first, owners.count == 1 { return first.kind }
        if owners.count > 1 {
            let named = owners.map(\.kind.rawValue).joined(separator: " and ")
            log.add(.twoKinds, at: owners[1].place, "state \(draft.name) is of two kinds: \(named)", hint: "make two states of it")
            return nil
        }
        let words = Kind.allCases.map(\.rawValue)
        let guess = map.entries.prefix(20).lazy.compactMap { NearMiss.nearest(to: $0.key, among: words) }.first
        let hint = guess.map { "did you mean \($0)?" } ?? "one of: " + words.joined(separator: ", ")
        log.add(.noKind, at: draft.place, "state \(draft.name) is of no kind", hint: hint)
        return nil
    }

    private mutating func kind(_ word: Kind) -> StateKind? {
        switch word {
        case .say: say()
        case .menu: menu()
        case .ask: ask()
        case .choose: choose()
        case .read: readList()
        case .do: perform()
        case .hours: hours()
        case .language: language()
        case .record: record()
        case .transfer: transfer()
        case .end: end()
        }
    }
}

/// What a state needs to know of the rest of the dialplan to be read.
struct ReadingContext {
    var services: ServiceCatalogue
    var languages: [LanguageCode]
    var defaults: Draft.Defaults
}
