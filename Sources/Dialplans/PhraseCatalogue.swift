/// What phrases there are, as plain values that the rooms above hand down.
public struct PhraseCatalogue: Hashable, Sendable {
    public var phrases: [PhraseKey: [LanguageCode: PhraseDeclaration]]

    public init(_ phrases: [PhraseKey: [LanguageCode: PhraseDeclaration]]) {
        self.phrases = phrases
    }

    /// The placeholders of a phrase over all its languages.
    public func placeholders(of key: PhraseKey) -> [VariableName] {
        Set((phrases[key] ?? [:]).values.flatMap(\.placeholders.keys)).sorted()
    }
}

/// One phrase in one language.
public struct PhraseDeclaration: Hashable, Sendable {
    /// Each placeholder with the kinds of value that its form can speak.
    public var placeholders: [VariableName: Set<ValueKind>]
    /// How long the phrase lasts when spoken, with typical values; `nil`: not measured.
    public var milliseconds: Int?

    public init(placeholders: [VariableName: Set<ValueKind>], milliseconds: Int? = nil) {
        self.placeholders = placeholders
        self.milliseconds = milliseconds
    }
}
