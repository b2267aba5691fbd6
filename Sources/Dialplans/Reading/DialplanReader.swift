/// Reads a dialplan with the files that it includes. It looks at each value by itself; how they fit together is checked later.
struct DialplanReader {
    static let keys = [
        "dialplan", "numbers", "languages", "start", "keys", "targets", "limits", "defaults", "calendars", "include", "states",
    ]

    let services: ServiceCatalogue
    let log: FaultLog
    var scalars: ScalarReader { ScalarReader(log: log) }
    var draft = Draft()

    init(services: ServiceCatalogue, log: FaultLog) {
        self.services = services
        self.log = log
    }

    /// `nil`: the text is no map at all, and a fault says so.
    mutating func read(_ main: SourceText, include: (String) -> SourceText?) -> Draft? {
        let before = log.count
        let element = ElementParser(log: log).parse(main)
        guard let element else {
            if log.count == before { log.add(.empty, at: start(of: main), "the file is empty", hint: "it begins with dialplan: NAME") }
            return nil
        }
        draft.file = main.file
        let map = MapReader(element, "a dialplan", at: start(of: main), log: log)
        guard map.isMap else { return nil }
        map.allow(Self.keys)
        readHead(map)
        readWide(map)
        readDefaults(map)
        readCalendars(map, include)
        if let states = map.required("states") { readStates(states) }
        readIncludes(map, of: main, include)
        return draft
    }

    private func start(of source: SourceText) -> SourcePlace { SourcePlace(file: source.file, line: 1, column: 1) }

    private mutating func readCalendars(_ map: MapReader, _ file: (String) -> SourceText?) {
        guard let element = map["calendars"] else { return }
        let calendars = MapReader(element, "calendars", log: log)
        if calendars.entries.count > Bounds.calendars {
            log.add(.tooMany, at: element.place, "more than \(Bounds.calendars) calendars", hint: "one for each desk is enough")
        }
        withoutActuallyEscaping(file) { file in
            let reader = CalendarReader(log: log, file: file)
            for entry in calendars.entries.prefix(Bounds.calendars) {
                guard let name: CalendarName = scalars.name(entry.key, at: entry.place, "a calendar") else { continue }
                draft.calendars[name] = reader.read(entry)
            }
        }
    }

    private mutating func readStates(_ element: Element) {
        let states = MapReader(element, "states", log: log)
        if !states.isMap { draft.isCut = true }
        if states.isMap, states.entries.isEmpty { log.add(.empty, at: element.place, "no states", hint: "add one state at least") }
        guard draft.states.count + states.entries.count <= Bounds.states else {
            let message = "more than \(Bounds.states) states"
            draft.isCut = true
            return log.add(.tooMany, at: element.place, message, hint: "make several dialplans of it")
        }
        let context = ReadingContext(services: services, languages: draft.languages.map(\.value), defaults: draft.defaults)
        for entry in states.entries {
            guard let name: StateName = scalars.name(entry.key, at: entry.place, "a state") else {
                draft.isCut = true
                continue
            }
            if let first = draft.stateIndex[name].map({ draft.states[$0] }) {
                log.add(
                    .duplicateState, at: entry.place, "state \(name) stands in \(first.place.file), line \(first.place.line) too",
                    hint: "give one of the two another name")
                continue
            }
            var reader = StateReader(entry, name: name, context: context, log: log)
            draft.stateIndex[name] = draft.states.count
            draft.states.append(reader.read())
        }
        readAgain(states.repeated, context)
    }

    /// States whose name stands twice in the file: the first counts, but what is wrong in the others is told too.
    private func readAgain(_ entries: [Element.Entry], _ context: ReadingContext) {
        for entry in entries.prefix(Bounds.states) {
            guard let name: StateName = scalars.name(entry.key, at: entry.place, "a state") else { continue }
            var reader = StateReader(entry, name: name, context: context, log: log)
            _ = reader.read()
        }
    }

    private mutating func readIncludes(_ map: MapReader, of main: SourceText, _ include: (String) -> SourceText?) {
        guard let element = map["include"] else { return }
        let before = log.count
        defer { draft.isCut = draft.isCut || log.count != before }
        guard case .list(let items) = element.content else {
            return log.add(.wrongType, at: element.place, "\(element.shape) stands where a list of files is expected", hint: "write [FILE]")
        }
        if items.count > Bounds.includes {
            log.add(.tooMany, at: element.place, "more than \(Bounds.includes) files", hint: "put small ones together")
        }
        var seen: Set<String> = []
        var bytes = main.bytes.count
        for item in items.prefix(Bounds.includes) {
            guard let name = scalars.text(item, "a file") else { continue }
            if let reason = refusal(of: name, seen.insert(name).inserted) {
                log.add(.badInclude, at: item.place, "\(name) \(reason)", hint: "name each file of this folder once, such as menus.yaml")
            } else if let source = include(name) {
                bytes += source.bytes.count
                guard bytes <= Bounds.bytes else {
                    let hint = "make several dialplans of it"
                    return log.add(.tooLarge, at: item.place, "with \(name) the dialplan is larger than 2 MiB", hint: hint)
                }
                readIncluded(source, of: main, at: item.place)
            } else {
                log.add(.missingInclude, at: item.place, "the file \(name) is not there", hint: "look at its name and folder")
            }
        }
    }

    private func refusal(of name: String, _ isFirst: Bool) -> String? {
        if !isFirst { return "is included twice" }
        let isPlain = !name.isEmpty && name.utf8.count <= 200 && !name.contains("/") && !name.contains("\\") && !name.hasPrefix(".")
        return isPlain ? nil : "is not the name of a file of this folder"
    }

    private mutating func readIncluded(_ source: SourceText, of main: SourceText, at place: SourcePlace) {
        let before = log.count
        guard source.file != main.file else {
            return log.add(.badInclude, at: place, "the dialplan includes itself", hint: "take it out")
        }
        guard let element = ElementParser(log: log).parse(source) else {
            if log.count == before { log.add(.empty, at: start(of: source), "the file is empty", hint: "write states: {…}") }
            return
        }
        let map = MapReader(element, "an included file", at: start(of: source), log: log)
        for entry in map.entries where entry.key == "include" {
            log.add(.badInclude, at: entry.place, "an included file includes no other", hint: "include it in the main file")
        }
        map.allow(["states", "include"])
        if map.isMap, let states = map.required("states") { readStates(states) }
    }
}
