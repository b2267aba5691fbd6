/// Lets the caller pick one item of a list: nine items are 1–9, more come in pages of eight with 9 for the next.
public struct ChooseState: Hashable, Sendable {
    public var list: VariableName
    public var variable: VariableName
    /// Said once before the items.
    public var intro: PhraseKey?
    /// One item's phrase, with `{item}` (also under the variable's name) and `{key}`.
    public var phrase: PhraseKey
    /// Said after a page of eight, with `{key}`.
    public var more: PhraseKey?
    public var patience: Patience
    public var then: StateName
    public var empty: StateName

    public init(
        list: VariableName, variable: VariableName, intro: PhraseKey? = nil, phrase: PhraseKey, more: PhraseKey? = nil, patience: Patience,
        then: StateName, empty: StateName
    ) {
        self.list = list
        self.variable = variable
        self.intro = intro
        self.phrase = phrase
        self.more = more
        self.patience = patience
        self.then = then
        self.empty = empty
    }
}
