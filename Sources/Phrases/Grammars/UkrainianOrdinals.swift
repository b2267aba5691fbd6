/// Ukrainian ordinals, which are declined like adjectives: Український правопис 2019, § 106 (https://mon.gov.ua).
enum UkrainianOrdinals {
    /// The forms that are spoken.
    enum Form: Hashable {
        case nominative(Gender)
        case genitive(Gender)
        case locative(Gender)

        /// As a noun that follows has it: by its ending in the singular.
        init(of noun: String, _ gender: Gender) {
            switch (gender, noun.last) {
            case (.masculine, "у"), (.feminine, "и"), (.neuter, "я"): self = .genitive(gender)
            case (_, "і"): self = .locative(gender)
            default: self = .nominative(gender)
            }
        }
    }

    /// Of a compound only the last part is an ordinal (двадцять перший); round thousands and millions above these are numbered.
    static func ordinal(_ number: Int, _ form: Form) -> String {
        guard number > 0 else { return "нульов" + hard(form) }
        let last = lastPart(number)
        guard let word = word(last, form) else { return "номер \(UkrainianNumbers.cardinal(number, .masculine))" }
        return number == last ? word : "\(UkrainianNumbers.cardinal(number - last, .masculine)) \(word)"
    }

    private static func lastPart(_ number: Int) -> Int {
        let rest = number % 100
        if rest > 0 { return rest < 20 || rest % 10 == 0 ? rest : rest % 10 }
        if number % 1000 > 0 { return number % 1000 }
        return number
    }

    private static func word(_ last: Int, _ form: Form) -> String? {
        switch last {
        case 3: return "трет" + soft(form)
        case ..<20: return small[last - 1] + hard(form)
        case ..<100: return tens[last / 10 - 2] + hard(form)
        case ..<1_000: return genitives[last / 100 - 1] + "сот" + hard(form)
        case 1_000...9_000: return (last == 2_000 ? "дво" : genitives[last / 1000 - 1]) + "тисячн" + hard(form)
        case 1_000_000: return "мільйонн" + hard(form)
        default: return nil
        }
    }

    private static func hard(_ form: Form) -> String {
        switch form {
        case .nominative(.feminine): "а"
        case .nominative(.neuter): "е"
        case .nominative: "ий"
        case .genitive(.feminine): "ої"
        case .genitive: "ого"
        case .locative(.feminine): "ій"
        case .locative: "ому"
        }
    }

    private static func soft(_ form: Form) -> String {
        switch form {
        case .nominative(.feminine): "я"
        case .nominative(.neuter): "є"
        case .nominative: "ій"
        case .genitive(.feminine): "ьої"
        case .genitive: "ього"
        case .locative(.feminine): "ій"
        case .locative: "ьому"
        }
    }

    private static let small = [
        "перш", "друг", "трет", "четверт", "п'ят", "шост", "сьом", "восьм", "дев'ят", "десят", "одинадцят", "дванадцят", "тринадцят",
        "чотирнадцят", "п'ятнадцят", "шістнадцят", "сімнадцят", "вісімнадцят", "дев'ятнадцят",
    ]
    private static let tens = ["двадцят", "тридцят", "сороков", "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яност"]
    /// What stands before "сотий" and, but for two, before "тисячний".
    private static let genitives = ["", "двох", "трьох", "чотирьох", "п'яти", "шести", "семи", "восьми", "дев'яти"]
}
