/// A length of time in thousandths of a second.
public typealias Milliseconds = Int

/// How a waiting state treats keys, and how long it waits. Timers as in VoiceXML 2.0, appendix D.
public struct Patience: Hashable, Sendable {
    /// From the end of the prompt to the first key.
    public var firstKey: Milliseconds
    /// From each key to the next.
    public var nextKey: Milliseconds
    /// How often the caller may press nothing, and how often something wrong, in one visit of the state.
    public var tries: Int
    public var noInput: StateName
    public var noMatch: StateName
    public var barge: Barge
    public var typeahead: TypeAhead

    public init(
        firstKey: Milliseconds = 5_000, nextKey: Milliseconds = 3_000, tries: Int = 3, noInput: StateName, noMatch: StateName,
        barge: Barge = .stop, typeahead: TypeAhead = .keep
    ) {
        self.firstKey = firstKey
        self.nextKey = nextKey
        self.tries = tries
        self.noInput = noInput
        self.noMatch = noMatch
        self.barge = barge
        self.typeahead = typeahead
    }
}

/// What a key does to the prompt that sounds.
public enum Barge: String, Codable, Hashable, Sendable, CaseIterable {
    /// Ends the prompt and counts.
    case stop
    /// The prompt goes on, the key counts.
    case keep
    /// The prompt goes on, the key is dropped.
    case mute
}

/// What becomes of keys that were pressed before the state was entered.
public enum TypeAhead: String, Codable, Hashable, Sendable, CaseIterable {
    case keep, flush
}
