import Dialplans
import Synchronization

/// The sentences of phrases that need no value, remembered: cutting a menu into sentences anew at every key takes longer than finding its clips.
///
/// There are no more of them than the book has phrases.
final class FixedSentences: Sendable {
    private struct Key: Hashable {
        let phrase: PhraseKey
        let language: LanguageCode
    }

    private let known = Mutex<[Key: [SpokenSentence]]>([:])

    func sentences(of phrase: PhraseKey, in language: LanguageCode, make: () throws -> [SpokenSentence]) rethrows -> [SpokenSentence] {
        let key = Key(phrase: phrase, language: language)
        if let sentences = known.withLock({ $0[key] }) { return sentences }
        let made = try make()
        known.withLock { $0[key] = made }
        return made
    }
}
