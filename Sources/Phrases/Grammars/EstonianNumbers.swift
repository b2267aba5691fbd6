/// Estonian numbers: https://eki.ee/books/ekk09 (arvsõnade kokku- ja lahkukirjutamine): tens and hundreds are one word, the rest apart.
enum EstonianNumbers {
    /// The cases from which the others are made.
    enum Case { case nominative, genitive }

    static func cardinal(_ number: Int, _ form: Case = .nominative) -> String {
        guard number > 0 else { return form == .nominative ? "null" : "nulli" }
        let millions = number / 1_000_000
        let thousands = number / 1000 % 1000
        var groups: [String] = []
        if millions > 0 { groups.append(group(millions, form == .nominative ? ("miljon", "miljonit") : ("miljoni", "miljoni"), form)) }
        if thousands > 0 { groups.append(group(thousands, form == .nominative ? ("tuhat", "tuhat") : ("tuhande", "tuhande"), form)) }
        if number % 1000 > 0 { groups.append(below1000(number % 1000, form)) }
        return groups.joined(separator: " ")
    }

    /// Of a compound only the last part is an ordinal; what stands before it is in the genitive (saja kahekümne esimene).
    static func ordinal(_ number: Int, _ form: Case = .nominative) -> String {
        guard number > 0 else { return form == .nominative ? "nulles" : "nullenda" }
        let last = lastPart(number)
        let head = number - last > 0 ? cardinal(number - last, .genitive) + " " : ""
        return head + lastOrdinal(last, form)
    }

    /// 121 → 1, 120 → 20, 100 → 100, 21 000 → 21 000.
    private static func lastPart(_ number: Int) -> Int {
        let rest = number % 100
        if rest > 0 { return (10..<20).contains(rest) || rest % 10 == 0 ? rest : rest % 10 }
        if number % 1000 > 0 { return number % 1000 }
        return number % 1_000_000 > 0 ? number % 1_000_000 : number
    }

    private static func lastOrdinal(_ last: Int, _ form: Case) -> String {
        let ending = form == .nominative ? "s" : "nda"
        switch last {
        case 1: return form == .nominative ? "esimene" : "esimese"
        case 2: return form == .nominative ? "teine" : "teise"
        case 3: return form == .nominative ? "kolmas" : "kolmanda"
        case ..<1_000: return below1000(last, .genitive) + ending
        case 1_000..<1_000_000: return (last == 1_000 ? "" : below1000(last / 1000, .genitive) + " ") + "tuhande" + ending
        default: return (last == 1_000_000 ? "" : below1000(last / 1_000_000, .genitive) + " ") + "miljone" + ending
        }
    }

    private static func group(_ count: Int, _ noun: (one: String, many: String), _ form: Case) -> String {
        count == 1 ? noun.one : "\(below1000(count, form)) \(noun.many)"
    }

    private static func below1000(_ number: Int, _ form: Case) -> String {
        let units = form == .nominative ? nominatives : genitives
        var parts: [String] = []
        let hundred = form == .nominative ? "sada" : "saja"
        if number >= 100 { parts.append((number < 200 ? "" : units[number / 100]) + hundred) }
        let rest = number % 100
        switch rest {
        case 0: break
        case 1...10: parts.append(units[rest])
        case 11...19: parts.append(units[rest - 10] + (form == .nominative ? "teist" : "teistkümne"))
        default:
            parts.append(units[rest / 10] + (form == .nominative ? "kümmend" : "kümne"))
            if rest % 10 > 0 { parts.append(units[rest % 10]) }
        }
        return parts.joined(separator: " ")
    }

    private static let nominatives = [
        "null", "üks", "kaks", "kolm", "neli", "viis", "kuus", "seitse", "kaheksa", "üheksa", "kümme",
    ]
    private static let genitives = [
        "nulli", "ühe", "kahe", "kolme", "nelja", "viie", "kuue", "seitsme", "kaheksa", "üheksa", "kümne",
    ]
}
