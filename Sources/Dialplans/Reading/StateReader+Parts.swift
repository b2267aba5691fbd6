/// The parts of which states are made.
extension StateReader {
    mutating func target(_ key: String) -> StateName {
        guard let element = map.required(key, hint: "say where to go: add \(key): STATE") else { return "" }
        return target(element)
    }

    mutating func target(_ element: Element) -> StateName {
        guard let name: StateName = scalars.name(element, "a state") else { return "" }
        draft.targets.append(Placed(name, at: element.place))
        return name
    }

    /// A target that the dialplan's `defaults` can give.
    mutating func target(_ key: String, or fallback: Placed<StateName>?) -> StateName {
        if let element = map[key] { return target(element) }
        if let fallback { return fallback.value }
        log.add(.missingKey, at: map.place, "\(map.what) has no \(key)", hint: "add \(key): STATE here, or in defaults for all states")
        return ""
    }

    mutating func phrase(_ key: String, _ role: PhraseUse.Role = .plain) -> PhraseKey {
        guard let element = map.required(key, hint: "add \(key): PHRASE") else { return "" }
        return phrase(element, role)
    }

    mutating func optionalPhrase(_ key: String, _ role: PhraseUse.Role = .plain) -> PhraseKey? {
        map[key].map { phrase($0, role) }
    }

    mutating func phrase(_ element: Element, _ role: PhraseUse.Role) -> PhraseKey {
        guard let key: PhraseKey = scalars.name(element, "a phrase") else { return "" }
        draft.phrases.append(PhraseUse(phrase: key, place: element.place, role: role))
        return key
    }

    /// One phrase, or a list of them: one for each try.
    mutating func phrases(_ key: String) -> [PhraseKey] {
        guard let element = map.required(key, hint: "add \(key): PHRASE") else { return [] }
        guard case .list(let items) = element.content else { return [phrase(element, .plain)] }
        if items.isEmpty { log.add(.empty, at: element.place, "a list without phrases", hint: "name one phrase at least") }
        if items.count > 10 { log.add(.tooMany, at: element.place, "more than 10 phrases for the tries", hint: "the last one repeats") }
        return items.prefix(10).map { phrase($0, .plain) }
    }

    mutating func variable(_ key: String) -> Placed<VariableName> {
        guard let element = map.required(key) else { return Placed("", at: map.place) }
        return Placed(scalars.name(element, "a variable") ?? "", at: element.place)
    }

    func word<W: RawRepresentable & CaseIterable>(_ key: String, or usual: W) -> W where W.RawValue == String {
        map[key].flatMap { scalars.word($0, key) } ?? usual
    }

    func duration(_ key: String, or usual: Milliseconds, in bounds: ClosedRange<Milliseconds>) -> Milliseconds {
        map[key].flatMap { scalars.duration($0, key, in: bounds) } ?? usual
    }

    /// Keys of the telephone and what stands under them.
    func keyMap(_ key: String) -> [(key: Digit, value: Element)] {
        guard let element = map.required(key, hint: "add \(key): {1: STATE}") else { return [] }
        let keys = MapReader(element, "\(key) of \(map.what)", log: log)
        if keys.isMap, keys.entries.isEmpty { log.add(.empty, at: element.place, "no keys", hint: "name one key at least") }
        return keys.entries.compactMap { entry in scalars.key(entry.key, at: entry.place).map { ($0, entry.value) } }
    }

    static let patienceKeys = ["first-key", "next-key", "tries", "no-input", "no-match", "barge", "typeahead"]

    /// How a waiting state waits: by its own words, else by the dialplan's `defaults`.
    mutating func patience(typeahead usual: TypeAhead = .keep) -> Patience {
        let defaults = context.defaults
        return Patience(
            firstKey: duration("first-key", or: defaults.firstKey, in: Bounds.key),
            nextKey: duration("next-key", or: defaults.nextKey, in: Bounds.key),
            tries: map["tries"].flatMap { scalars.count($0, "tries", in: Bounds.tries) } ?? defaults.tries,
            noInput: target("no-input", or: defaults.noInput), noMatch: target("no-match", or: defaults.noMatch),
            barge: word("barge", or: .stop), typeahead: word("typeahead", or: usual))
    }
}

/// What a value may be.
enum Bounds {
    static let key: ClosedRange<Milliseconds> = 200...60_000
    static let tries = 1...10
    static let pause: ClosedRange<Milliseconds> = 0...10_000
    static let message: ClosedRange<Milliseconds> = 1_000...600_000
    static let silence: ClosedRange<Milliseconds> = 500...60_000
    static let ringing: ClosedRange<Milliseconds> = 1_000...300_000
    static let digits = 1...32
    static let minutes = 1...240
    static let steps = 10...10_000
    static let failures = 1...100
    static let states = 10_000
    static let variables = 200
    static let includes = 100
    /// Of a dialplan with all that it includes.
    static let bytes = 2 << 20
    static let numbers = 1_000
    static let languages = 50
    static let calendars = 100
    static let calendarDays = 4_000
    static let hoursOfDay = 24
}
