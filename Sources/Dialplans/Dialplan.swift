/// A call flow that has passed every check. Only the loader makes one.
public struct Dialplan: Hashable, Sendable {
    public var id: DialplanID
    public var numbers: CalledNumbers
    public var languages: [LanguageCode]
    public var start: StateName
    /// Keys that work in every state, unless the state uses them itself.
    public var keys: [Digit: WideKey]
    public var mainTarget: StateName?
    public var operatorTarget: StateName?
    public var limits: CallLimits
    /// Where a service that fails leads when its state is silent about it.
    public var failed: StateName?
    /// Said when a service takes longer than a second.
    public var filler: PhraseKey?
    public var states: [StateName: State]
    public var calendars: [CalendarName: OpeningHours]
    /// The placeholders of every phrase that the dialplan says.
    public var placeholders: [PhraseKey: [VariableName]]

    public init(
        id: DialplanID, numbers: CalledNumbers = .any, languages: [LanguageCode], start: StateName, keys: [Digit: WideKey] = [:],
        mainTarget: StateName? = nil, operatorTarget: StateName? = nil, limits: CallLimits = CallLimits(), failed: StateName? = nil,
        filler: PhraseKey? = nil, states: [State], calendars: [CalendarName: OpeningHours] = [:],
        placeholders: [PhraseKey: [VariableName]] = [:]
    ) {
        self.id = id
        self.numbers = numbers
        self.languages = languages
        self.start = start
        self.keys = keys
        self.mainTarget = mainTarget
        self.operatorTarget = operatorTarget
        self.limits = limits
        self.failed = failed
        self.filler = filler
        self.states = Dictionary(states.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.calendars = calendars
        self.placeholders = placeholders
    }
}

/// Which dialplan, in which version: its name and the hash of its text with all that it includes.
public struct DialplanID: Codable, Hashable, Sendable, CustomStringConvertible {
    public var name: String
    public var version: String

    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }

    public var description: String { "\(name)@\(version)" }
}

/// The called numbers that a dialplan answers.
public enum CalledNumbers: Hashable, Sendable {
    case any
    /// In E.164 form.
    case these([String])
}

/// What a dialplan-wide key does.
public enum WideKey: String, Codable, Hashable, Sendable, CaseIterable {
    case `repeat`, back, main, `operator`
}

/// What no single call may exceed.
public struct CallLimits: Codable, Hashable, Sendable {
    public var minutes = 20
    public var steps = 500
    public var silences = 6
    public var mistakes = 9
    /// The `end` state to which a call goes that has reached a limit; `nil`: it is hung up.
    public var then: StateName?

    public init() {}
}
