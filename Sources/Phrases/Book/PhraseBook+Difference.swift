public import Dialplans

extension PhraseBook {
    /// Is a phrase said otherwise in another book, or recorded in one of them only?
    public func differs(from other: PhraseBook, in phrase: PhraseKey, _ language: LanguageCode) -> Bool {
        patterns[language]?[phrase] != other.patterns[language]?[phrase]
            || recordings[language]?.contains(phrase) != other.recordings[language]?.contains(phrase)
    }
}
