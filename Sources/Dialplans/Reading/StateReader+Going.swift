/// The states that go on without keys.
extension StateReader {
    mutating func hours() -> StateKind {
        map.allow(["hours", "open", "closed"])
        var name: CalendarName = ""
        if let element = map.required("hours"), let calendar: CalendarName = scalars.name(element, "a calendar") {
            name = calendar
            draft.calendar = Placed(calendar, at: element.place)
        }
        return .hours(HoursState(calendar: name, open: target("open"), closed: target("closed")))
    }

    mutating func language() -> StateKind {
        map.allow(["language", "then"])
        var choice = LanguageChoice.code("")
        if let element = map.required("language"), let name: VariableName = scalars.name(element, "a language or variable") {
            draft.language = Placed(name.rawValue, at: element.place)
            let code = LanguageCode(name.rawValue)
            choice = context.languages.contains(code) ? .code(code) : .variable(name)
        }
        return .language(LanguageState(language: choice, then: target("then")))
    }

    mutating func record() -> StateKind {
        map.allow(["record", "say", "limit", "silence", "on"])
        let variable = variable("record")
        draft.binds = variable
        let ways = ways(["kept", "empty", "failed"])
        return .record(
            RecordState(
                variable: variable.value, phrase: optionalPhrase("say"), limit: duration("limit", or: 60_000, in: Bounds.message),
                silence: duration("silence", or: 3_000, in: Bounds.silence), kept: ways["kept"] ?? "", empty: ways["empty"] ?? "",
                failed: ways["failed"] ?? ""))
    }

    mutating func transfer() -> StateKind {
        map.allow(["transfer", "whisper", "limit", "on"])
        let number = map.required("transfer").flatMap { scalars.phoneNumber($0, "a telephone number") } ?? ""
        let ways = ways(["busy", "no-answer", "failed", "returned"])
        return .transfer(
            TransferState(
                number: number, whisper: optionalPhrase("whisper"), limit: duration("limit", or: 30_000, in: Bounds.ringing),
                busy: ways["busy"] ?? "", noAnswer: ways["no-answer"] ?? "", failed: ways["failed"] ?? "", returned: ways["returned"] ?? "")
        )
    }

    mutating func end() -> StateKind {
        map.allow(["end"])
        if let element = map["end"], case .text("", quoted: _) = element.content { return .end(EndState()) }
        return .end(EndState(phrase: optionalPhrase("end")))
    }

    /// Where each outcome leads. `failed` may be left to the dialplan's `defaults`; every other one must be there, and no more than these.
    mutating func ways(_ outcomes: [OutcomeName]) -> [OutcomeName: StateName] {
        guard let element = map.required("on", hint: "add on: {OUTCOME: STATE}") else { return [:] }
        let on = MapReader(element, "on of \(map.what)", log: log)
        var ways: [OutcomeName: StateName] = [:]
        for entry in on.entries {
            let outcome = OutcomeName(entry.key)
            ways[outcome] = target(entry.value)
            if !outcomes.contains(outcome) {
                let hint = log.hint(for: entry.key, among: outcomes.map(\.rawValue))
                log.add(.unknownOutcome, at: entry.place, "\(map.what) has no outcome \(entry.key)", hint: hint)
            }
        }
        if ways[.failed] == nil { ways[.failed] = context.defaults.failed?.value }
        for outcome in outcomes where ways[outcome] == nil && on.isMap {
            let more = outcome == .failed ? ", or failed: STATE to defaults" : ""
            log.add(.untiedOutcome, at: on.place, "\(map.what) does not say where \(outcome) leads", hint: "add \(outcome): STATE\(more)")
        }
        return ways
    }
}
