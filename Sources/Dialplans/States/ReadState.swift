/// Reads a list item by item.
public struct ReadState: Hashable, Sendable {
    public var list: VariableName
    public var intro: PhraseKey?
    public var phrases: [ItemKind: PhraseKey]
    public var keys: [Digit: ReadKey]
    public var barge: Barge
    /// The silence after an item in which a key still means that item.
    public var pause: Milliseconds
    public var then: StateName
    public var empty: StateName

    public init(
        list: VariableName, intro: PhraseKey? = nil, phrases: [ItemKind: PhraseKey], keys: [Digit: ReadKey] = [:], barge: Barge = .stop,
        pause: Milliseconds = 1000, then: StateName, empty: StateName
    ) {
        self.list = list
        self.intro = intro
        self.phrases = phrases
        self.keys = keys
        self.barge = barge
        self.pause = pause
        self.then = then
        self.empty = empty
    }
}

/// What a key does while a list is read.
public enum ReadKey: String, Codable, Hashable, Sendable, CaseIterable {
    case again, next, previous, leave
}
