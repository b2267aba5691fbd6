/// Every phrase exists, in every language of the dialplan.
struct PhraseCheck {
    let draft: Draft
    let phrases: PhraseCatalogue
    let log: FaultLog

    func run() {
        for use in draft.phraseUses {
            guard let translations = phrases.phrases[use.phrase] else {
                let hint = log.hint(for: use.phrase.rawValue, among: phrases.phrases.keys.lazy.map(\.rawValue))
                log.add(.unknownPhrase, at: use.place, "there is no phrase \(use.phrase)", hint: hint)
                continue
            }
            let missing = draft.languages.map(\.value).filter { translations[$0] == nil }.map(\.rawValue)
            guard !missing.isEmpty else { continue }
            log.add(
                .untranslatedPhrase, at: use.place, "the phrase \(use.phrase) is not there in: \(missing.joined(separator: ", "))",
                hint: "add it to prompts/\(missing[0])/phrases.yaml")
        }
    }
}
