import Dialplans

/// Letters of different alphabets that look the same, which nobody finds by looking.
enum LookAlike {
    /// The letter of a language that looks like this one; `nil`: there is none.
    static func letter(like character: Character, in words: WordTable) -> Character? {
        let isCapital = character.isUppercase
        let small = Character(character.lowercased().prefix(1).description)
        let rows = isCapital ? capitals : smalls
        guard let row = rows.first(where: { $0.contains(small) }), let same = row.first(where: { words.alphabet.contains($0) }) else {
            return nil
        }
        return isCapital ? same.uppercased().first : same
    }

    /// Latin, Cyrillic, Greek.
    private static let smalls: [[Character]] = [
        "aаα", "cс", "eе", "iіι", "oоο", "pрρ", "xх", "yу", "sѕ", "jј", "hһ",
    ].map(Array.init)
    private static let capitals: [[Character]] = [
        "aаα", "bвβ", "cс", "eеε", "hнη", "iіι", "kкκ", "mмμ", "oоο", "pрρ", "tтτ", "xхχ", "yуυ", "sѕ", "jј",
    ].map(Array.init)
}
