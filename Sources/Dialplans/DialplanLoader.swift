/// Makes checked dialplans of texts. Nothing else makes one, so that no dialplan serves that fails a check.
///
/// It opens no file: texts are handed to it, and `include` gives it those that a dialplan names.
public struct DialplanLoader: Sendable {
    let services: ServiceCatalogue
    let phrases: PhraseCatalogue

    public init(services: ServiceCatalogue, phrases: PhraseCatalogue) {
        self.services = services
        self.phrases = phrases
    }

    /// The dialplan that the text describes.
    ///
    /// - Parameters:
    ///   - version: The hash of all that the dialplan is made of; it may be set later, as `id.version`.
    ///   - include: The file of this name in the folder of the dialplan; `nil`: there is none. It is asked for once for each name.
    /// - Throws: All that is wrong with it.
    public func load(
        _ main: SourceText, version: String, include: (String) -> SourceText? = { _ in nil }
    ) throws(DialplanFaults) -> Dialplan {
        let plans = try load([main], version: { _ in version }, include: include)
        // One text makes one dialplan, or faults that were thrown above.
        guard let plan = plans.first else { throw DialplanFaults(faults: []) }
        return plan
    }

    /// The dialplans that serve together: they share no name and no number.
    public func load(
        _ mains: [SourceText], version: (SourceText) -> String, include: (String) -> SourceText? = { _ in nil }
    ) throws(DialplanFaults) -> [Dialplan] {
        let log = FaultLog()
        let drafts = read(mains, log, include)
        guard log.count == 0 else { throw DialplanFaults(faults: log.sorted) }
        return drafts.enumerated().map { index, draft in plan(of: draft, version: version(mains[index])) }
    }

    /// All that is wrong with a dialplan, sorted by place; empty: it can be loaded.
    public func check(_ main: SourceText, include: (String) -> SourceText? = { _ in nil }) -> [Fault] {
        check([main], include: include)
    }

    /// All that is wrong with dialplans that serve together, sorted by place.
    public func check(_ mains: [SourceText], include: (String) -> SourceText? = { _ in nil }) -> [Fault] {
        let log = FaultLog()
        _ = read(mains, log, include)
        return log.sorted
    }

    /// The dialplan as it is written, whatever the proof says of it; `nil`: some of it cannot be read. Only what is held against the proof may use it.
    func unproved(_ main: SourceText, include: (String) -> SourceText? = { _ in nil }) -> Dialplan? {
        let log = FaultLog()
        var reader = DialplanReader(services: services, log: log)
        guard let draft = reader.read(main, include: include), log.count == 0, draft.start != nil else { return nil }
        return plan(of: draft, version: "unproved")
    }

    private func read(_ mains: [SourceText], _ log: FaultLog, _ include: (String) -> SourceText?) -> [Draft] {
        var drafts: [Draft] = []
        for main in mains {
            let before = log.lostWays
            var reader = DialplanReader(services: services, log: log)
            guard let draft = reader.read(main, include: include) else { continue }
            DraftCheck(draft, services: services, phrases: phrases, log: log).run(isWhole: log.lostWays == before)
            drafts.append(draft)
        }
        ServingCheck(log: log).run(drafts)
        return drafts
    }

    private func plan(of draft: Draft, version: String) -> Dialplan {
        let said = Set(draft.phraseUses.map(\.phrase))
        return Dialplan(
            id: DialplanID(name: draft.name?.value ?? "", version: version), numbers: draft.numbers,
            languages: draft.languages.map(\.value),
            start: draft.start?.value ?? "", keys: draft.keys, mainTarget: draft.mainTarget?.value,
            operatorTarget: draft.operatorTarget?.value, limits: draft.limits, failed: draft.defaults.failed?.value,
            filler: draft.defaults.filler?.value, states: draft.states.compactMap(\.state), calendars: draft.calendars,
            placeholders: Dictionary(uniqueKeysWithValues: said.map { ($0, phrases.placeholders(of: $0)) }))
    }
}

extension Draft {
    /// Every phrase that is said, with its place.
    var phraseUses: [PhraseUse] {
        states.flatMap(\.phrases) + (defaults.filler.map { [PhraseUse(phrase: $0.value, place: $0.place, role: .filler)] } ?? [])
    }
}

extension StateDraft {
    var state: State? { kind.map { State(name, $0, at: place) } }
}
