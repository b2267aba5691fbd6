/// Bulgarian numbers: https://ibl.bas.bg (official orthographic dictionary), short forms (двайсет, шейсет).
enum BulgarianNumbers {
    static func cardinal(_ number: Int, _ gender: Gender) -> String {
        guard number > 0 else { return "нула" }
        var groups: [[String]] = []
        let millions = number / 1_000_000
        let thousands = number / 1000 % 1000
        if millions > 0 { groups.append([below1000(millions, .masculine), millions == 1 ? "милион" : "милиона"]) }
        if thousands == 1 { groups.append(["хиляда"]) }
        if thousands > 1 { groups.append([below1000(thousands, .feminine), "хиляди"]) }
        let units = number % 1000
        if units > 0 { groups.append([below1000(units, gender)]) }
        return joined(groups.map { $0.joined(separator: " ") }, lastIsOneWord: isOneWord(units > 0 ? units : thousands))
    }

    static func ordinal(_ number: Int, _ gender: Gender) -> String {
        let units = number % 1000
        if number == 0 { return gender == .feminine ? "нулева" : gender == .neuter ? "нулево" : "нулев" }
        if units == 0 { return roundOrdinal(number, gender) }
        let last = ordinalBelow1000(units, gender)
        return number < 1000 ? last : joined([cardinal(number - units, .masculine), last], lastIsOneWord: isOneWord(units))
    }

    static func below1000(_ number: Int, _ gender: Gender) -> String {
        joined(parts(number).map { word($0, gender) }, lastIsOneWord: true)
    }

    /// 121 → 100, 20, 1; what is below twenty is one word.
    private static func parts(_ number: Int) -> [Int] {
        let tail = number % 100 < 20 ? [number % 100] : [number % 100 / 10 * 10, number % 10]
        return ([number / 100 * 100] + tail).filter { $0 > 0 }
    }

    private static func isOneWord(_ number: Int) -> Bool { parts(number).count == 1 }

    /// "и" stands once: before the last word, where it stands alone (хиляда и двайсет; хиляда двайсет и едно).
    private static func joined(_ words: [String], lastIsOneWord: Bool) -> String {
        guard lastIsOneWord, words.count > 1 else { return words.joined(separator: " ") }
        return words.dropLast().joined(separator: " ") + " и " + words[words.count - 1]
    }

    private static func word(_ number: Int, _ gender: Gender) -> String {
        switch (number, gender) {
        case (1, .feminine): "една"
        case (1, .neuter): "едно"
        case (2, .masculine): "два"
        case (2...6, .personal): personal[number - 2]
        case (0..<20, _): small[number]
        case (20..<100, _): tens[number / 10 - 2]
        default: hundreds[number / 100 - 1]
        }
    }

    private static func ordinalBelow1000(_ number: Int, _ gender: Gender) -> String {
        let parts = parts(number)
        guard let last = parts.last else { return "" }
        let word =
            switch last {
            case ..<20: ending(smallOrdinals[last - 1], gender)
            case ..<100: ending(tens[last / 10 - 2], gender)
            default: adjective(hundredOrdinals[last / 100 - 1], gender)
            }
        return joined(parts.dropLast().map { self.word($0, .masculine) } + [word], lastIsOneWord: true)
    }

    /// Exact thousands and millions have words of their own only while they are small; the others are numbered.
    private static func roundOrdinal(_ number: Int, _ gender: Gender) -> String {
        switch number {
        case 1_000_000: adjective("милион", gender)
        case 1_000...10_000: adjective(thousandPrefixes[number / 1000 - 1] + "хиляд", gender)
        default: "номер " + cardinal(number, .neuter)
        }
    }

    /// първ- → първи, първа, първо.
    private static func ending(_ stem: String, _ gender: Gender) -> String {
        switch gender {
        case .masculine, .personal: stem + "и"
        case .feminine: stem + "а"
        case .neuter: stem + "о"
        }
    }

    /// стот- → стотен, стотна, стотно.
    private static func adjective(_ stem: String, _ gender: Gender) -> String {
        switch gender {
        case .masculine, .personal: stem + "ен"
        case .feminine: stem + "на"
        case .neuter: stem + "но"
        }
    }

    static let small = [
        "нула", "един", "две", "три", "четири", "пет", "шест", "седем", "осем", "девет", "десет", "единайсет", "дванайсет", "тринайсет",
        "четиринайсет", "петнайсет", "шестнайсет", "седемнайсет", "осемнайсет", "деветнайсет",
    ]
    private static let personal = ["двама", "трима", "четирима", "петима", "шестима"]
    private static let tens = ["двайсет", "трийсет", "четирийсет", "петдесет", "шейсет", "седемдесет", "осемдесет", "деветдесет"]
    private static let hundreds = [
        "сто", "двеста", "триста", "четиристотин", "петстотин", "шестстотин", "седемстотин", "осемстотин", "деветстотин",
    ]
    private static let smallOrdinals = [
        "първ", "втор", "трет", "четвърт", "пет", "шест", "седм", "осм", "девет", "десет", "единайсет", "дванайсет", "тринайсет",
        "четиринайсет", "петнайсет", "шестнайсет", "седемнайсет", "осемнайсет", "деветнайсет",
    ]
    private static let hundredOrdinals = [
        "стот", "двестот", "тристот", "четиристот", "петстот", "шестстот", "седемстот", "осемстот", "деветстот",
    ]
    private static let thousandPrefixes = ["", "две", "три", "четири", "пет", "шест", "седем", "осем", "девет", "десет"]
}
