/// Cyrillic to Latin, by the official rules: the Bulgarian law on transliteration of 2009 (https://lex.bg/laws/ldoc/2135623667) and resolution 55
/// of the Ukrainian cabinet of 2010 (https://zakon.rada.gov.ua/laws/show/55-2010-п).
extension LetterTable {
    public static let bulgarianToLatin = LetterTable(
        // The one name for which the law makes an exception.
        wholes: ["българия": "bulgaria"], ends: ["ия": "ia"],
        anywhere: [
            "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l",
            "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch",
            "ш": "sh", "щ": "sht", "ъ": "a", "ь": "y", "ю": "yu", "я": "ya", "ѝ": "i",
            // Letters of other Cyrillic alphabets, that a name of a family from abroad may hold.
            "ы": "y", "э": "e", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ё": "yo",
        ])

    public static let ukrainianToLatin = LetterTable(
        starts: ["є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"],
        anywhere: [
            "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "зг": "zgh", "и": "y",
            "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
            "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia", "'": "", "’": "",
            "ʼ": "",
            "ы": "y", "э": "e", "ъ": "", "ё": "io",
        ])
}
