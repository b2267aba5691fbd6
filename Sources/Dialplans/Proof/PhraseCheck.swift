/// Every phrase exists, in every language of the dialplan.
struct PhraseCheck {
    let draft: Draft
    let phrases: PhraseCatalogue
    let log: FaultLog

    func run() {
        let spoken = spokenLanguages()
        for use in draft.phraseUses {
            guard let translations = phrases.phrases[use.phrase] else {
                let hint = log.hint(for: use.phrase.rawValue, among: phrases.phrases.keys.lazy.map(\.rawValue))
                log.add(.unknownPhrase, at: use.place, "there is no phrase \(use.phrase)", hint: hint)
                continue
            }
            let missing = spoken.filter { translations[$0] == nil }.map(\.rawValue)
            guard !missing.isEmpty else { continue }
            log.add(
                .untranslatedPhrase, at: use.place, "the phrase \(use.phrase) is not there in: \(missing.joined(separator: ", "))",
                hint: "add it to prompts/\(missing[0])/phrases.yaml")
        }
    }

    /// The languages of the dialplan of which there is any phrase. One of which there is none is one fault, not one for each phrase.
    private func spokenLanguages() -> [LanguageCode] {
        let known = Set(phrases.phrases.values.flatMap(\.keys))
        let unknown = draft.languages.filter { !known.contains($0.value) }
        guard !known.isEmpty else { return draft.languages.map(\.value) }
        for language in unknown {
            log.add(
                .untranslatedPhrase, at: language.place, "there is no phrase in the language \(language.value)",
                hint: "add prompts/\(language.value)/phrases.yaml, or take the language out")
        }
        return draft.languages.map(\.value).filter { known.contains($0) }
    }
}
