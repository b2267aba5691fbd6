/// Speaks, then waits for one of its keys.
public struct MenuState: Hashable, Sendable {
    /// One for each try; the last repeats.
    public var phrases: [PhraseKey]
    public var keys: [Digit: StateName]
    public var patience: Patience

    public init(phrases: [PhraseKey], keys: [Digit: StateName], patience: Patience) {
        self.phrases = phrases
        self.keys = keys
        self.patience = patience
    }
}
