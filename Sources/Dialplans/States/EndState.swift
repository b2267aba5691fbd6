/// Hangs up, after saying something or not.
public struct EndState: Hashable, Sendable {
    public var phrase: PhraseKey?

    public init(phrase: PhraseKey? = nil) {
        self.phrase = phrase
    }
}
