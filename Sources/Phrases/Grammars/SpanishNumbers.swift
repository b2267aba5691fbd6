/// Spanish numbers: https://www.rae.es/dpd/cardinales, https://www.rae.es/dpd/ordinales. Before a noun "uno" is cut short (veintiún).
enum SpanishNumbers {
    static func cardinal(_ number: Int, _ gender: Gender) -> String {
        guard number > 0 else { return "cero" }
        let millions = number / 1_000_000
        let thousands = number / 1000 % 1000
        var groups: [String] = []
        if millions > 0 { groups.append(millions == 1 ? "un millón" : "\(belowMillion(millions, .masculine)) millones") }
        if thousands > 0 || number % 1000 > 0 { groups.append(belowMillion(number % 1_000_000, gender)) }
        return groups.joined(separator: " ")
    }

    /// Above nine thousand nobody says an ordinal.
    static func ordinal(_ number: Int, _ gender: Gender) -> String {
        guard (1...9_999).contains(number) else { return "número \(cardinal(number, .neuter))" }
        let ending = gender == .feminine ? "a" : "o"
        var stems: [String] = []
        if number >= 1000 { stems.append((number < 2000 ? "" : below1000(number / 1000, .masculine)) + "milésim") }
        if number % 1000 >= 100 { stems.append(hundredOrdinals[number % 1000 / 100 - 1]) }
        let rest = number % 100
        if (11...19).contains(rest) {
            stems.append(teenOrdinals[rest - 11])
        } else {
            if rest >= 10 { stems.append(tenOrdinals[rest / 10 - 1]) }
            if rest % 10 > 0 { stems.append(smallOrdinals[rest % 10 - 1]) }
        }
        return stems.map { $0 + ending }.joined(separator: " ")
    }

    /// Thousands agree in their hundreds (doscientas mil horas), but one of them is cut short (veintiún mil horas).
    private static func belowMillion(_ number: Int, _ gender: Gender) -> String {
        let thousands = number / 1000
        var groups: [String] = []
        if thousands == 1 { groups.append("mil") }
        if thousands > 1 { groups.append("\(below1000(thousands, .masculine, hundreds: gender)) mil") }
        if number % 1000 > 0 { groups.append(below1000(number % 1000, gender)) }
        return groups.joined(separator: " ")
    }

    private static func below1000(_ number: Int, _ gender: Gender, hundreds inHundreds: Gender? = nil) -> String {
        if number == 100 { return "cien" }
        let isFeminine = (inHundreds ?? gender) == .feminine
        var parts: [String] = []
        if number >= 100 { parts.append(hundreds[number / 100 - 1] + (number < 200 ? "" : isFeminine ? "as" : "os")) }
        if number % 100 > 0 { parts.append(below100(number % 100, gender)) }
        return parts.joined(separator: " ")
    }

    private static func below100(_ number: Int, _ gender: Gender) -> String {
        switch number {
        case 1: one(gender)
        case 21: gender == .feminine ? "veintiuna" : gender == .neuter ? "veintiuno" : "veintiún"
        case ..<30: small[number]
        default: number % 10 == 0 ? tens[number / 10 - 3] : "\(tens[number / 10 - 3]) y \(below100(number % 10, gender))"
        }
    }

    private static func one(_ gender: Gender) -> String {
        switch gender {
        case .masculine, .personal: "un"
        case .feminine: "una"
        case .neuter: "uno"
        }
    }

    private static let small = [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
        "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro",
        "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ]
    private static let tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
    private static let hundreds = [
        "ciento", "doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient", "novecient",
    ]
    private static let smallOrdinals = ["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven"]
    private static let teenOrdinals = [
        "undécim", "duodécim", "decimotercer", "decimocuart", "decimoquint", "decimosext", "decimoséptim", "decimoctav", "decimonoven",
    ]
    private static let tenOrdinals = [
        "décim", "vigésim", "trigésim", "cuadragésim", "quincuagésim", "sexagésim", "septuagésim", "octogésim", "nonagésim",
    ]
    private static let hundredOrdinals = [
        "centésim", "ducentésim", "tricentésim", "cuadringentésim", "quingentésim", "sexcentésim", "septingentésim", "octingentésim",
        "noningentésim",
    ]
}
