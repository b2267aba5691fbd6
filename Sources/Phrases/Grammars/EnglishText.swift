extension TextTable {
    static let english = TextTable(
        timeWords: ["at"], halfDays: ["am": 0, "pm": 12],
        units: units(
            ("euros euro eur", CountedUnit(.neuter, ["one": "euro", "other": "euros"], hundredth: cent)),
            ("dollars", CountedUnit(.neuter, ["one": "dollar", "other": "dollars"], hundredth: cent)),
            (
                "pounds",
                CountedUnit(.neuter, ["one": "pound", "other": "pounds"], hundredth: ["one": "penny", "other": "pence"])
            ),
            ("degrees", CountedUnit(.neuter, ["one": "degree", "other": "degrees"])),
            ("h hr hrs", CountedUnit(.neuter, ["one": "hour", "other": "hours"])),
            ("min mins", CountedUnit(.neuter, ["one": "minute", "other": "minutes"])),
            ("sec secs", CountedUnit(.neuter, ["one": "second", "other": "seconds"])),
            ("pcs", CountedUnit(.neuter, ["one": "piece", "other": "pieces"])),
            ("pts", CountedUnit(.neuter, ["one": "point", "other": "points"])),
            ("km", CountedUnit(.neuter, ["one": "kilometre", "other": "kilometres"])),
            ("m", CountedUnit(.neuter, ["one": "metre", "other": "metres"])),
            ("cm", CountedUnit(.neuter, ["one": "centimetre", "other": "centimetres"])),
            ("kg", CountedUnit(.neuter, ["one": "kilogram", "other": "kilograms"]))),
        currencies: [
            "CLP": CountedUnit(
                .neuter, ["one": "peso", "other": "pesos"], isMoney: true),
            "EUR": CountedUnit(
                .neuter, ["one": "euro", "other": "euros"], hundredth: cent),
            "UAH": CountedUnit(
                .neuter, ["one": "hryvnia", "other": "hryvnias"], hundredth: ["one": "kopiyka", "other": "kopiykas"]),
        ],
        percent: CountedUnit(.neuter, ["other": "per cent"]),
        links: ["and", "or", "to"], thousands: ",", titles: ["mr", "mrs", "ms", "miss", "dr"])

    private static let cent = ["one": "cent", "other": "cents"]
}
