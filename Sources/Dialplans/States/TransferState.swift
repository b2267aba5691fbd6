/// Hands the caller to a person.
public struct TransferState: Hashable, Sendable {
    /// In E.164 form.
    public var number: String
    /// What the person hears before the caller is joined.
    public var whisper: PhraseKey?
    public var limit: Milliseconds
    public var busy: StateName
    public var noAnswer: StateName
    public var failed: StateName
    public var returned: StateName

    public init(
        number: String, whisper: PhraseKey? = nil, limit: Milliseconds = 30_000, busy: StateName, noAnswer: StateName, failed: StateName,
        returned: StateName
    ) {
        self.number = number
        self.whisper = whisper
        self.limit = limit
        self.busy = busy
        self.noAnswer = noAnswer
        self.failed = failed
        self.returned = returned
    }
}
