import Dialplans

/// How long a phrase is spoken without a pause, so that a listener is never given more than can be held in mind.
///
/// An estimate by the letters that each voice speaks in a second. Of values the usual length counts; a name or a free text,
/// which brings stops of its own, counts as one word; codes are spoken with pauses.
struct Breath {
    static let longestSeconds = 12

    /// Measured with the voices of the line over the longer phrases of each language, pauses apart.
    static func lettersASecond(in language: LanguageCode) -> Int { measured[language] ?? 13 }
    private static let measured: [LanguageCode: Int] = ["bg": 12, "en": 14, "es": 14, "et": 11, "uk": 15]

    private var letters = 0
    private(set) var longest = 0
    private var total = 0

    /// The seconds of the longest way through a pattern between two pauses.
    static func seconds(_ pattern: PhrasePattern, in language: LanguageCode) -> Int {
        var breath = Breath()
        breath.take(pattern)
        return breath.longest / lettersASecond(in: language)
    }

    /// The letters of a pattern without placeholders, pauses apart.
    static func letters(_ pattern: PhrasePattern) -> Int {
        var breath = Breath()
        breath.take(pattern)
        return breath.total
    }

    private mutating func take(_ pattern: PhrasePattern) {
        for part in pattern.parts {
            switch part {
            case .literal(let text): text.forEach { take($0) }
            case .value(_, let form): take(form)
            case .select(_, let branches): take(longestOf: Array(branches.values))
            case .plural(_, let exact, let categories): take(longestOf: Array(exact.values) + Array(categories.values))
            }
        }
    }

    /// Of the branches the one after which most has been said without a pause; each of them may itself be the longest.
    private mutating func take(longestOf branches: [PhrasePattern]) {
        let ends = branches.map { branch in
            var breath = self
            breath.take(branch)
            return breath
        }
        letters = ends.map(\.letters).max() ?? letters
        longest = max(longest, ends.map(\.longest).max() ?? 0)
    }

    private mutating func take(_ character: Character) {
        if Self.pauses.contains(character) {
            letters = 0
        } else if character.isLetter {
            add(1)
        }
    }

    private mutating func take(_ form: PhraseForm) {
        switch form {
        case .plain: add(8)
        case .words, .ordinal, .key, .weekday: add(12)
        case .date, .dateOn, .time, .timeAt, .mark, .average, .percent: add(26)
        case .dateWithWeekday, .place, .money: add(36)
        case .code: letters = 0
        }
    }

    private mutating func add(_ count: Int) {
        letters += count
        total += count
        longest = max(longest, letters)
    }

    private static let pauses: Set<Character> = [".", ",", "!", "?", ":", ";", "…", "–", "—", "(", ")"]
}
