/// What stands above the states.
extension DialplanReader {
    mutating func readHead(_ map: MapReader) {
        if let element = map.required("dialplan", hint: "begin with dialplan: NAME") {
            let name: StateName? = scalars.name(element, "a dialplan")
            draft.name = name.map { Placed($0.rawValue, at: element.place) }
        }
        if let element = map.required("numbers", hint: "add numbers: any, or a list of called numbers") { readNumbers(element) }
        if let element = map.required("languages", hint: "add languages: [bg, en]") { readLanguages(element) }
        if let element = map.required("start", hint: "add start: STATE") { draft.start = target(element) }
    }

    func target(_ element: Element) -> Placed<StateName>? {
        let name: StateName? = scalars.name(element, "a state")
        return name.map { Placed($0, at: element.place) }
    }

    private mutating func readNumbers(_ element: Element) {
        guard case .list(let items) = element.content else {
            if case .text("any", _) = element.content {
                draft.numberPlaces = [Placed("any", at: element.place)]
                return
            }
            let hint = "write any, or a list such as [\"+359888100002\"]"
            return log.add(.wrongType, at: element.place, "\(element.shape) stands where a list of numbers is expected", hint: hint)
        }
        if items.isEmpty { log.add(.empty, at: element.place, "no numbers", hint: "write any, or a list such as [\"+359888100002\"]") }
        if items.count > Bounds.numbers { log.add(.tooMany, at: element.place, "more than \(Bounds.numbers) numbers", hint: "write any") }
        for item in items.prefix(Bounds.numbers) {
            guard let number = scalars.phoneNumber(item, "a telephone number") else { continue }
            if let first = draft.numberPlaces.first(where: { $0.value == number }) {
                let message = "\(number) stands here twice: first in line \(first.place.line)"
                log.add(.sameNumber, at: item.place, message, hint: "keep one of the two")
            }
            draft.numberPlaces.append(Placed(number, at: item.place))
        }
        draft.numbers = .these(draft.numberPlaces.map(\.value))
    }

    private mutating func readLanguages(_ element: Element) {
        guard case .list(let items) = element.content else {
            return log.add(.wrongType, at: element.place, "\(element.shape) stands where a list is expected", hint: "write [bg, en]")
        }
        if items.isEmpty { log.add(.empty, at: element.place, "no languages", hint: "write [bg, en]") }
        if items.count > Bounds.languages { log.add(.tooMany, at: element.place, "more than \(Bounds.languages) languages") }
        for item in items.prefix(Bounds.languages) {
            guard let text = scalars.text(item, "a language") else { continue }
            let isCode = text.utf8.count == 2 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            if !isCode || draft.languages.contains(where: { $0.value.rawValue == text }) {
                let reason = isCode ? "stands here twice" : "is no language"
                log.add(.unknownLanguage, at: item.place, "\(text) \(reason)", hint: "two letters of ISO 639-1 each, such as [bg, en]")
            } else {
                draft.languages.append(Placed(LanguageCode(text), at: item.place))
            }
        }
    }

    mutating func readDefaults(_ map: MapReader) {
        guard let element = map["defaults"] else { return }
        let defaults = MapReader(element, "defaults", log: log)
        defaults.allow(["first-key", "next-key", "tries", "no-input", "no-match", "failed", "filler"])
        if let value = defaults["first-key"].flatMap({ scalars.duration($0, "first-key", in: Bounds.key) }) {
            draft.defaults.firstKey = value
        }
        if let value = defaults["next-key"].flatMap({ scalars.duration($0, "next-key", in: Bounds.key) }) { draft.defaults.nextKey = value }
        if let value = defaults["tries"].flatMap({ scalars.count($0, "tries", in: Bounds.tries) }) { draft.defaults.tries = value }
        draft.defaults.noInput = defaults["no-input"].flatMap(target)
        draft.defaults.noMatch = defaults["no-match"].flatMap(target)
        draft.defaults.failed = defaults["failed"].flatMap(target)
        if let element = defaults["filler"], let phrase: PhraseKey = scalars.name(element, "a phrase") {
            draft.defaults.filler = Placed(phrase, at: element.place)
        }
    }
}
