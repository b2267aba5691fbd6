import Domain

/// Between the two Cyrillic alphabets, by usage: Ukrainian as Bulgarian writes its names, Bulgarian by the rules for Slavic names in the Ukrainian
/// orthography of 2019 (Велико Търново, Велико Тирново; Щърба, Штирба).
extension LetterTable {
    static let ukrainianToBulgarian = LetterTable(
        starts: ["ї": "йи", "є": "йе"],
        anywhere: same("абвгджзйклмнопрстуфхцчшюяеи").merging([
            "ґ": "г", "і": "и", "ї": "и", "є": "е", "щ": "шч", "ь": "", "ьо": "ьо", "'": "", "’": "",
        ]) { $1 })

    static let bulgarianToUkrainian = LetterTable(
        starts: ["и": "і"],
        anywhere: same("абвгджзйклмнопрстуфхцчшюяеиь").merging(["ъ": "и", "щ": "шт", "ия": "ія", "ѝ": "и"]) { $1 })

    /// Letters that stay as they are, and are known all the same.
    private static func same(_ letters: String) -> [String: String] {
        Dictionary(letters.map { (String($0), String($0)) }, uniquingKeysWith: { first, _ in first })
    }
}
