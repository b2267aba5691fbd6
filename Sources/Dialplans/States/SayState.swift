/// Speaks a phrase and goes on.
public struct SayState: Hashable, Sendable {
    public var phrase: PhraseKey
    public var barge: Barge
    public var then: StateName

    public init(phrase: PhraseKey, barge: Barge = .stop, then: StateName) {
        self.phrase = phrase
        self.barge = barge
        self.then = then
    }
}
