/// Takes a voice message.
public struct RecordState: Hashable, Sendable {
    public var variable: VariableName
    public var phrase: PhraseKey?
    public var limit: Milliseconds
    public var silence: Milliseconds
    public var kept: StateName
    public var empty: StateName
    public var failed: StateName

    public init(
        variable: VariableName, phrase: PhraseKey? = nil, limit: Milliseconds = 60_000, silence: Milliseconds = 3_000, kept: StateName,
        empty: StateName, failed: StateName
    ) {
        self.variable = variable
        self.phrase = phrase
        self.limit = limit
        self.silence = silence
        self.kept = kept
        self.empty = empty
        self.failed = failed
    }
}
