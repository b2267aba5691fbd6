import Dialplans

extension WordTable {
    static let estonian = WordTable(
        language: "et", alphabet: Set("abcdefghijklmnopqrstuvwxyzõäöüšž"),
        digits: ["null", "üks", "kaks", "kolm", "neli", "viis", "kuus", "seitse", "kaheksa", "üheksa"],
        weekdays: ["esmaspäev", "teisipäev", "kolmapäev", "neljapäev", "reede", "laupäev", "pühapäev"],
        months: [
            "jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober", "november", "detsember",
        ],
        minus: "miinus", plus: "pluss", star: "tärn", hash: "trellid", upTo: "kuni",
        signs: [
            "%": "protsenti", "½": "pool", "№": "number", "&": "ja", "+": "pluss", "€": "eurot", "$": "dollarit", "=": "võrdub",
            "°": "kraadi",
            "@": "ätt",
        ],
        ordinalEndings: ["-s": .neuter])
}
