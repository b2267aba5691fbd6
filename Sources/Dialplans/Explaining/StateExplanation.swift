/// What a caller hears in a state and can do there, in words.
public struct StateExplanation {
    /// The words of a phrase for a reader; `nil`: there are none.
    public typealias Wording = (PhraseKey) -> String?

    private let plan: Dialplan
    private let state: State
    private let wording: Wording

    /// `nil`: the dialplan has no such state.
    public init?(of name: StateName, in plan: Dialplan, wording: @escaping Wording = { _ in nil }) {
        guard let state = plan.states[name] else { return nil }
        self.plan = plan
        self.state = state
        self.wording = wording
    }

    public var lines: [String] { [heading] + speech + doings + everywhere + arrivals }

    private var heading: String {
        let kind =
            switch state.kind {
            case .say: "says something and goes on"
            case .menu: "a menu: the caller presses one key"
            case .ask(let ask): "asks for \(digits(ask.digits))" + (ask.secret ? ", which are secret and kept nowhere" : "")
            case .choose(let choose): "lets the caller choose one of *\(choose.list)*; a lone one is chosen without a word"
            case .read(let read): "reads *\(read.list)* item by item"
            case .perform(let perform): "asks the service *\(perform.service)*; the caller hears nothing, unless it is slow"
            case .hours(let hours): "looks at the opening hours of *\(hours.calendar)*"
            case .language(let language): "changes the language to \(text(language.language))"
            case .record(let record):
                "records a message of at most \(record.limit / 1_000) s; a key, or \(record.silence / 1_000) s of silence, ends it"
            case .transfer(let transfer): "hands the caller to \(transfer.number), which rings for \(transfer.limit / 1_000) s"
            case .end: "the call ends"
            }
        return "\(state.name): \(kind)."
    }

    private func digits(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound) digits" : "\(range.lowerBound) to \(range.upperBound) digits"
    }

    private func text(_ language: LanguageChoice) -> String {
        switch language {
        case .code(let code): "\(code)"
        case .variable(let variable): "what *\(variable)* names"
        }
    }

    private var speech: [String] {
        state.kind.phrases.map { phrase in "  hears \(phrase)" + (wording(phrase).map { ": \($0)" } ?? "") }
    }

    private var doings: [String] {
        var lines = state.kind.keys.map { "  \($0)" }
        lines += state.ways.map { way in "  \(words(way.cause)) → \(way.to)" + (plan.states[way.to].map { " (\($0.kind.word))" } ?? "") }
        return lines
    }

    private func words(_ cause: StateWay.Cause) -> String {
        switch cause {
        case .then:
            switch state.kind {
            case .ask: "all digits entered"
            case .read: "the end of the list"
            case .say, .menu, .choose, .perform, .hours, .language, .record, .transfer, .end: "then"
            }
        case .key(let key): "key \(key)"
        case .outcome(let outcome): "\(outcome)"
        case .picked: "an item chosen"
        case .empty: "nothing in the list"
        case .open: "open"
        case .closed: "closed"
        case .noInput: "nothing pressed \(tries)"
        case .noMatch: "something wrong pressed \(tries)"
        }
    }

    private var tries: String {
        switch state.kind.patience?.tries {
        case nil: ""
        case 1?: "once"
        case let tries?: "\(tries) times"
        }
    }

    private var everywhere: [String] {
        guard state.kind.waits else { return [] }
        return plan.keys.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { key, action in
            guard !state.kind.uses(key) else { return nil }
            switch action {
            case .repeat: return "  key \(key): hears it again"
            case .back: return "  key \(key): back to the last choice"
            case .main: return plan.mainTarget.map { "  key \(key) → \($0), once the call has been there" }
            case .operator: return plan.operatorTarget.map { "  key \(key) → \($0)" }
            }
        }
    }

    private var arrivals: [String] {
        let from = plan.states.values.filter { $0.ways.contains { $0.to == state.name } }.map(\.name.rawValue).sorted()
        if state.name == plan.start {
            return ["  the call begins here"] + (from.isEmpty ? [] : ["  comes from \(from.joined(separator: ", "))"])
        }
        return from.isEmpty
            ? ["  only keys of the whole dialplan or its limits lead here"] : ["  comes from \(from.joined(separator: ", "))"]
    }
}
