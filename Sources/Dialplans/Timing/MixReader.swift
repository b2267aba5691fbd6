/// Reads a file that says what callers do.
struct MixReader {
    let plan: Dialplan
    let log: FaultLog
    private var scalars: ScalarReader { ScalarReader(log: log) }

    init(plan: Dialplan, log: FaultLog) {
        self.plan = plan
        self.log = log
    }

    private static let callers = 1_000
    private static let states = 10_000
    private static let share = 1...1_000_000

    func read(_ source: SourceText) -> [CallerMix.Caller] {
        let before = log.count
        let start = SourcePlace(file: source.file, line: 1, column: 1)
        guard let element = ElementParser(log: log).parse(source) else {
            if log.count == before { log.add(.empty, at: start, "the file is empty", hint: "write callers: [...]") }
            return []
        }
        let map = MapReader(element, "a mix of callers", at: start, log: log)
        map.allow(["callers"])
        guard let list = map.required("callers", hint: "write callers: [{ share: 70, way: [STATE, STATE] }]") else { return [] }
        return items(list, "callers", most: Self.callers).compactMap(caller)
    }

    private func items(_ element: Element, _ what: String, most: Int) -> [Element] {
        guard case .list(let items) = element.content else {
            log.add(.wrongType, at: element.place, "\(element.shape) stands where a list is expected", hint: "write \(what): [...]")
            return []
        }
        if items.isEmpty { log.add(.empty, at: element.place, "no \(what)", hint: "name one at least") }
        if items.count > most { log.add(.tooMany, at: element.place, "more than \(most) \(what)") }
        return Array(items.prefix(most))
    }

    private func caller(_ element: Element) -> CallerMix.Caller? {
        let map = MapReader(element, "a caller", log: log)
        guard map.isMap else { return nil }
        map.allow(["share", "way"])
        let share = map.required("share").flatMap { scalars.count($0, "share", in: Self.share) }
        let way = map.required("way").map { items($0, "way", most: Self.states).compactMap(state) }
        guard let share, let way else { return nil }
        return CallerMix.Caller(share: share, way: way)
    }

    private func state(_ element: Element) -> StateName? {
        guard let name: StateName = scalars.name(element, "a state") else { return nil }
        if plan.states[name] != nil { return name }
        let hint = log.hint(for: name.rawValue, among: plan.states.keys.map(\.rawValue))
        log.add(.unknownState, at: element.place, "there is no state \(name)", hint: hint)
        return nil
    }
}
