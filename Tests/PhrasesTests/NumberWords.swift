/// The words of which numbers are made, with their values.
enum NumberWords {
    static let bulgarian: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            ("нула", 0), ("един", 1), ("една", 1), ("едно", 1), ("два", 2), ("две", 2), ("двама", 2), ("три", 3), ("трима", 3),
            ("четири", 4),
            ("четирима", 4), ("пет", 5), ("петима", 5), ("шест", 6), ("шестима", 6), ("седем", 7), ("осем", 8), ("девет", 9), ("десет", 10),
            ("единайсет", 11), ("дванайсет", 12), ("тринайсет", 13), ("четиринайсет", 14), ("петнайсет", 15), ("шестнайсет", 16),
            ("седемнайсет", 17), ("осемнайсет", 18), ("деветнайсет", 19), ("двайсет", 20), ("трийсет", 30), ("четирийсет", 40),
            ("петдесет", 50), ("шейсет", 60), ("седемдесет", 70), ("осемдесет", 80), ("деветдесет", 90), ("сто", 100), ("двеста", 200),
            ("триста", 300), ("четиристотин", 400), ("петстотин", 500), ("шестстотин", 600), ("седемстотин", 700), ("осемстотин", 800),
            ("деветстотин", 900), ("хиляда", 1_000), ("хиляди", 1_000), ("милион", 1_000_000), ("милиона", 1_000_000),
        ])

    static let english: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
            ("nine", 9),
            ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
            ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
            ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000),
        ])

    /// With the forms of un- and -os that gender makes.
    static let spanish: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            ("cero", 0), ("uno", 1), ("un", 1), ("una", 1), ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6),
            ("siete", 7), ("ocho", 8), ("nueve", 9), ("diez", 10), ("once", 11), ("doce", 12), ("trece", 13), ("catorce", 14),
            ("quince", 15), ("dieciséis", 16), ("diecisiete", 17), ("dieciocho", 18), ("diecinueve", 19), ("veinte", 20),
            ("veintiuno", 21), ("veintiún", 21), ("veintiuna", 21), ("veintidós", 22), ("veintitrés", 23), ("veinticuatro", 24),
            ("veinticinco", 25), ("veintiséis", 26), ("veintisiete", 27), ("veintiocho", 28), ("veintinueve", 29), ("treinta", 30),
            ("cuarenta", 40), ("cincuenta", 50), ("sesenta", 60), ("setenta", 70), ("ochenta", 80), ("noventa", 90), ("cien", 100),
            ("ciento", 100), ("mil", 1_000), ("millón", 1_000_000), ("millones", 1_000_000),
        ]
            + [
                ("doscient", 200), ("trescient", 300), ("cuatrocient", 400), ("quinient", 500), ("seiscient", 600), ("setecient", 700),
                ("ochocient", 800), ("novecient", 900),
            ].flatMap { [("\($0.0)os", $0.1), ("\($0.0)as", $0.1)] })

    static let ukrainian: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            ("нуль", 0), ("один", 1), ("одна", 1), ("одне", 1), ("два", 2), ("дві", 2), ("три", 3), ("чотири", 4), ("п'ять", 5),
            ("шість", 6), ("сім", 7), ("вісім", 8), ("дев'ять", 9), ("десять", 10), ("одинадцять", 11), ("дванадцять", 12),
            ("тринадцять", 13), ("чотирнадцять", 14), ("п'ятнадцять", 15), ("шістнадцять", 16), ("сімнадцять", 17),
            ("вісімнадцять", 18), ("дев'ятнадцять", 19), ("двадцять", 20), ("тридцять", 30), ("сорок", 40), ("п'ятдесят", 50),
            ("шістдесят", 60), ("сімдесят", 70), ("вісімдесят", 80), ("дев'яносто", 90), ("сто", 100), ("двісті", 200), ("триста", 300),
            ("чотириста", 400), ("п'ятсот", 500), ("шістсот", 600), ("сімсот", 700), ("вісімсот", 800), ("дев'ятсот", 900),
            ("тисяча", 1_000), ("тисячі", 1_000), ("тисяч", 1_000), ("мільйон", 1_000_000), ("мільйони", 1_000_000),
            ("мільйонів", 1_000_000),
        ])

    /// Tens and hundreds are written in one word with what multiplies them.
    static let estonian: [String: Int] = {
        let units = ["üks": 1, "kaks": 2, "kolm": 3, "neli": 4, "viis": 5, "kuus": 6, "seitse": 7, "kaheksa": 8, "üheksa": 9]
        var values = ["null": 0, "kümme": 10, "sada": 100, "tuhat": 1_000, "miljon": 1_000_000, "miljonit": 1_000_000]
        for (word, value) in units {
            values[word] = value
            values["\(word)teist"] = 10 + value
            if value > 1 { values["\(word)kümmend"] = 10 * value }
            if value > 1 { values["\(word)sada"] = 100 * value }
        }
        return values
    }()
}
