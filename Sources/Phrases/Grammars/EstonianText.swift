extension TextTable {
    static let estonian = TextTable(
        yearMarks: ["a", "aasta"], timeWords: ["kell"],
        units: units(
            ("protsenti", CountedUnit(.neuter, ["one": "protsent", "other": "protsenti"])),
            ("eurot eur euro", CountedUnit(.neuter, ["one": "euro", "other": "eurot"], hundredth: ["one": "sent", "other": "senti"])),
            ("dollarit", CountedUnit(.neuter, ["one": "dollar", "other": "dollarit"], hundredth: ["one": "sent", "other": "senti"])),
            ("kraadi", CountedUnit(.neuter, ["one": "kraad", "other": "kraadi"])),
            ("min", CountedUnit(.neuter, ["one": "minut", "other": "minutit"])),
            ("sek", CountedUnit(.neuter, ["one": "sekund", "other": "sekundit"])),
            ("t h", CountedUnit(.neuter, ["one": "tund", "other": "tundi"])),
            ("tk", CountedUnit(.neuter, ["one": "tükk", "other": "tükki"])),
            ("p", CountedUnit(.neuter, ["one": "punkt", "other": "punkti"])),
            ("km", CountedUnit(.neuter, ["one": "kilomeeter", "other": "kilomeetrit"])),
            ("m", CountedUnit(.neuter, ["one": "meeter", "other": "meetrit"])),
            ("cm", CountedUnit(.neuter, ["one": "sentimeeter", "other": "sentimeetrit"])),
            ("kg", CountedUnit(.neuter, ["one": "kilogramm", "other": "kilogrammi"]))),
        currencies: [
            "CLP": CountedUnit(
                .neuter, ["one": "peeso", "other": "peesot"], isMoney: true),
            "EUR": CountedUnit(
                .neuter, ["one": "euro", "other": "eurot"], hundredth: ["one": "sent", "other": "senti"]),
            "UAH": CountedUnit(
                .neuter, ["one": "grivna", "other": "grivnat"], hundredth: ["one": "kopikas", "other": "kopikat"]),
        ],
        percent: CountedUnit(.neuter, ["one": "protsent", "other": "protsenti"]),
        numbered: nouns((.neuter, "klass klassi klassis klassist klassile klassil klassiga")),
        links: ["ja", "või", "kuni"], titles: ["õpetaja", "härra", "proua", "direktor"])
}
