public import Dialplans

extension PhraseBook {
    /// How long a person may take for a phrase that needs no value, in milliseconds: from hasty to solemn. `nil`: there is no such phrase.
    ///
    /// A recording outside is one of other words, or of none.
    public func soundLengths(of key: PhraseKey, in language: LanguageCode) -> ClosedRange<Milliseconds>? {
        guard let pattern = patterns[language]?[key], pattern.placeholders.isEmpty else { return nil }
        let usual = Breath.letters(pattern) * 1_000 / Breath.lettersASecond(in: language)
        return usual / 3...usual * 3 + 2_000
    }
}
