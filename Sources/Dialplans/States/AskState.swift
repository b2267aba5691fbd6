/// Gathers digits into a variable of kind `code`.
public struct AskState: Hashable, Sendable {
    public var variable: VariableName
    public var phrases: [PhraseKey]
    public var digits: ClosedRange<Int>
    /// The key that ends the entry early.
    public var end: Digit?
    /// The keys are a code: they reach no log and no journal.
    public var secret: Bool
    /// Reads the entry back (as `{variable}` of this phrase) and takes 1 for right, 2 for again.
    public var confirm: PhraseKey?
    public var patience: Patience
    public var then: StateName

    public init(
        variable: VariableName, phrases: [PhraseKey], digits: ClosedRange<Int>, end: Digit? = nil, secret: Bool = false,
        confirm: PhraseKey? = nil, patience: Patience, then: StateName
    ) {
        self.variable = variable
        self.phrases = phrases
        self.digits = digits
        self.end = end
        self.secret = secret
        self.confirm = confirm
        self.patience = patience
        self.then = then
    }
}
