/// What somebody wants who has texted us.
enum TextCommand: Hashable, Sendable {
    case info
    case stop
    case start

    /// The first word counts, in Latin or Cyrillic letters or a mixture that looks the same; `nil`: none that is known.
    init?(_ text: String) {
        let words = text.unicodeScalars.prefix(200).split { !$0.properties.isAlphabetic }
        guard let first = words.first else { return nil }
        let folded = Self.folded(String(String.UnicodeScalarView(first)))
        guard let known = Self.words[folded] else { return nil }
        self = known
    }

    private static let words: [String: TextCommand] = {
        let spellings: [(TextCommand, [String])] = [
            (.info, ["INFO", "ИНФО", "ИНФОРМАЦИЯ", "ІНФО"]), (.stop, ["STOP", "СТОП", "OTKAZ", "ОТКАЗ", "LOPP", "CTOP"]),
            (.start, ["START", "СТАРТ", "CTART"]),
        ]
        let pairs = spellings.flatMap { command, words in words.map { (folded($0), command) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()

    /// Capitals, with each Cyrillic letter that looks like a Latin one as that one.
    private static func folded(_ word: String) -> String { String(word.uppercased().map { alike[$0] ?? $0 }) }

    private static let alike: [Character: Character] = [
        "А": "A", "В": "B", "Е": "E", "І": "I", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X",
    ]
}
