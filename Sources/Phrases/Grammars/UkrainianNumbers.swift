/// Ukrainian numbers: Український правопис 2019, § 105 (https://mon.gov.ua).
enum UkrainianNumbers {
    static func cardinal(_ number: Int, _ gender: Gender) -> String { words(number, gender, nominative) }

    /// двадцяти чотирьох, as it follows "з" and "до".
    static func genitive(_ number: Int, _ gender: Gender) -> String { words(number, gender, genitive) }

    /// The form of a noun that stands by a number: 1, 21 – 2…4, 22…24 – 5…20, 25….
    static func form(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
        let (tens, units) = (number % 100, number % 10)
        if (11...14).contains(tens) { return many }
        return units == 1 ? one : (2...4).contains(units) ? few : many
    }

    /// The words of a case: one and two by gender, and the nouns for thousands and millions by the number before them.
    struct Declension: Sendable {
        var zero: String
        var one: (masculine: String, feminine: String, neuter: String)
        var two: (other: String, feminine: String)
        /// From three on; what stands below three is not read.
        var small: [String]
        var tens: [String]
        var hundreds: [String]
        var thousand: (one: String, few: String, many: String)
        var million: (one: String, few: String, many: String)
    }

    private static func words(_ number: Int, _ gender: Gender, _ words: Declension) -> String {
        guard number > 0 else { return words.zero }
        let millions = number / 1_000_000
        let thousands = number / 1000 % 1000
        var groups: [String] = []
        if millions > 0 { groups.append(group(millions, .masculine, words.million, words)) }
        if thousands > 0 { groups.append(group(thousands, .feminine, words.thousand, words)) }
        if number % 1000 > 0 { groups.append(below1000(number % 1000, gender, words)) }
        return groups.joined(separator: " ")
    }

    private static func group(
        _ count: Int, _ gender: Gender, _ noun: (one: String, few: String, many: String), _ words: Declension
    ) -> String {
        let form = form(count, noun.one, noun.few, noun.many)
        return count == 1 ? form : "\(below1000(count, gender, words)) \(form)"
    }

    private static func below1000(_ number: Int, _ gender: Gender, _ words: Declension) -> String {
        var parts: [String] = []
        if number >= 100 { parts.append(words.hundreds[number / 100 - 1]) }
        let rest = number % 100
        if rest >= 20 { parts.append(words.tens[rest / 10 - 2]) }
        let units = rest < 20 ? rest : rest % 10
        if units > 0 { parts.append(unit(units, gender, words)) }
        return parts.joined(separator: " ")
    }

    private static func unit(_ number: Int, _ gender: Gender, _ words: Declension) -> String {
        switch (number, gender) {
        case (1, .feminine): words.one.feminine
        case (1, .neuter): words.one.neuter
        case (1, _): words.one.masculine
        case (2, .feminine): words.two.feminine
        case (2, _): words.two.other
        default: words.small[number - 3]
        }
    }

    private static let nominative = Declension(
        zero: "нуль", one: ("один", "одна", "одне"), two: ("два", "дві"),
        small: [
            "три", "чотири", "п'ять", "шість", "сім", "вісім", "дев'ять", "десять", "одинадцять", "дванадцять", "тринадцять",
            "чотирнадцять", "п'ятнадцять", "шістнадцять", "сімнадцять", "вісімнадцять", "дев'ятнадцять",
        ],
        tens: ["двадцять", "тридцять", "сорок", "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яносто"],
        hundreds: ["сто", "двісті", "триста", "чотириста", "п'ятсот", "шістсот", "сімсот", "вісімсот", "дев'ятсот"],
        thousand: ("тисяча", "тисячі", "тисяч"), million: ("мільйон", "мільйони", "мільйонів"))

    static let genitive = Declension(
        zero: "нуля", one: ("одного", "однієї", "одного"), two: ("двох", "двох"),
        small: [
            "трьох", "чотирьох", "п'яти", "шести", "семи", "восьми", "дев'яти", "десяти", "одинадцяти", "дванадцяти", "тринадцяти",
            "чотирнадцяти", "п'ятнадцяти", "шістнадцяти", "сімнадцяти", "вісімнадцяти", "дев'ятнадцяти",
        ],
        tens: ["двадцяти", "тридцяти", "сорока", "п'ятдесяти", "шістдесяти", "сімдесяти", "вісімдесяти", "дев'яноста"],
        hundreds: ["ста", "двохсот", "трьохсот", "чотирьохсот", "п'ятисот", "шестисот", "семисот", "восьмисот", "дев'ятисот"],
        thousand: ("тисячі", "тисяч", "тисяч"), million: ("мільйона", "мільйонів", "мільйонів"))
}
