public import Dialplans

/// One line of a call's journal. The records of a call in their row are enough to run it again.
public enum JournalRecord: Codable, Hashable, Sendable {
    case began(JournalHead)
    case stepped(JournalStep)
    /// The last record: why the call ended.
    case ended(String)
}

/// What a call began with.
public struct JournalHead: Codable, Hashable, Sendable {
    /// The version of the engine that ran it: only that one promises to run it again exactly.
    public var engine: String
    public var dialplan: DialplanID
    public var offer: CallOffer
    public var language: LanguageCode
    /// Milliseconds since 1970.
    public var startedAt: Int64

    public init(engine: String, dialplan: DialplanID, offer: CallOffer, language: LanguageCode, startedAt: Int64) {
        self.engine = engine
        self.dialplan = dialplan
        self.offer = offer
        self.language = language
        self.startedAt = startedAt
    }
}

/// An event and the effects that it caused, in one tick.
public struct JournalStep: Codable, Hashable, Sendable {
    /// Milliseconds since the call began.
    public var at: Milliseconds
    public var event: JournaledEvent
    public var effects: [Effect]
    /// The state of the dialplan in which the call is after it.
    public var state: StateName?

    public init(at: Milliseconds, event: JournaledEvent, effects: [Effect], state: StateName? = nil) {
        self.at = at
        self.event = event
        self.effects = effects
        self.state = state
    }
}

/// An event as the journal keeps it: a digit of a code is not written down.
public enum JournaledEvent: Codable, Hashable, Sendable {
    case plain(CallEvent)
    /// One of 0–9 while keys were secret.
    case secretDigit(during: PlayNumber?)

    public init(_ event: CallEvent, secret: Bool) {
        if secret, case .line(.key(let digit, let play)) = event, digit.number != nil {
            self = .secretDigit(during: play)
        } else {
            self = .plain(event)
        }
    }

    /// The event to feed to a call that is run again. Any digit serves: the replies of the services are fed from the journal too.
    public var replayed: CallEvent {
        switch self {
        case .plain(let event): event
        case .secretDigit(let play): .line(.key(.one, during: play))
        }
    }
}

extension Effect {
    /// The effect without the digits of codes: what the journal keeps, and what a replay is compared by.
    public var withoutCodes: Effect {
        switch self {
        case .query(var query):
            guard case .service(let name, let inputs) = query.request else { return self }
            query.request = .service(name, inputs.mapValues(\.withoutCode))
            return .query(query)
        case .say(var say):
            guard say.utterances.contains(where: { !$0.values.isEmpty }) else { return self }
            say.utterances = say.utterances.map(\.withoutCodes)
            return .say(say)
        case .transfer(let number, let to, let whisper, let language, let limit):
            return .transfer(number, to: to, whisper: whisper?.withoutCodes, language: language, limit: limit)
        case .line, .record, .startTimer, .cancelTimer, .note: return self
        }
    }
}

extension Utterance {
    fileprivate var withoutCodes: Utterance { Utterance(phrase: phrase, values: values.mapValues(\.withoutCode)) }
}

extension Value {
    fileprivate var withoutCode: Value {
        guard case .code(let digits) = content else { return self }
        return Value(.code(String(repeating: "x", count: digits.count)), about: about)
    }
}
