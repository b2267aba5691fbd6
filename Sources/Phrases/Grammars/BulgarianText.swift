extension TextTable {
    static let bulgarian = TextTable(
        hourMarks: ["ч", "час", "часа"], yearMarks: ["г", "год", "година"], timeWords: ["в"],
        units: units(
            ("процента процент", CountedUnit(.masculine, ["one": "процент", "other": "процента"])),
            ("градуса градус", CountedUnit(.masculine, ["one": "градус", "other": "градуса"])),
            ("долара долар", CountedUnit(.masculine, ["one": "долар", "other": "долара"], hundredth: cent)),
            ("евро eur", CountedUnit(.neuter, ["other": "евро"], hundredth: cent)),
            (
                "лв лева лев",
                CountedUnit(.masculine, ["one": "лев", "other": "лева"], hundredth: ["one": "стотинка", "other": "стотинки"], .feminine)
            ),
            ("ст", CountedUnit(.feminine, ["one": "стотинка", "other": "стотинки"])),
            ("ч час часа", CountedUnit(.masculine, ["one": "час", "other": "часа"])),
            ("мин", CountedUnit(.feminine, ["one": "минута", "other": "минути"])),
            ("сек", CountedUnit(.feminine, ["one": "секунда", "other": "секунди"])),
            ("бр", CountedUnit(.masculine, ["one": "брой", "other": "броя"])),
            ("г год", CountedUnit(.feminine, ["one": "година", "other": "години"])),
            ("т", CountedUnit(.feminine, ["one": "точка", "other": "точки"])),
            ("км", CountedUnit(.masculine, ["one": "километър", "other": "километра"])),
            ("м", CountedUnit(.masculine, ["one": "метър", "other": "метра"])),
            ("см", CountedUnit(.masculine, ["one": "сантиметър", "other": "сантиметра"])),
            ("кг", CountedUnit(.masculine, ["one": "килограм", "other": "килограма"]))),
        currencies: [
            "CLP": CountedUnit(
                .neuter, ["other": "песо"], isMoney: true),
            "EUR": CountedUnit(
                .neuter, ["other": "евро"], hundredth: cent),
            "UAH": CountedUnit(
                .feminine, ["one": "гривна", "other": "гривни"], hundredth: ["one": "копейка", "other": "копейки"], .feminine),
        ],
        percent: CountedUnit(.masculine, ["one": "процент", "other": "процента"]),
        nouns: nouns(
            (
                .masculine,
                "ученик ученика ден дни дена тест теста пъти път лист листа месец месеца урок урока предмет предмета въпрос въпроса"
            ),
            (.personal, "ученици учители родители"),
            (
                .feminine,
                "ученичка ученички задача задачи точка точки седмица седмици минута минути година години забележка забележки оценка оценки "
                    + "страница страници похвала похвали книга книги тетрадка тетрадки"
            )),
        numbered: nouns(
            (.masculine, "клас час срок етаж випуск"), (.feminine, "смяна група паралелка"), (.neuter, "място")),
        links: ["и", "или", "до"],
        letters: [
            "б": "бъ", "в": "въ", "г": "гъ", "д": "дъ", "ж": "жъ", "з": "зъ", "й": "и кратко", "к": "къ", "л": "лъ", "м": "мъ", "н": "нъ",
            "п": "пъ", "р": "ръ", "с": "съ", "т": "тъ", "ф": "фъ", "х": "хъ", "ц": "цъ", "ч": "чъ", "ш": "шъ", "щ": "щъ",
        ],
        titles: [
            "господин", "госпожа", "госпожица", "доктор", "инженер", "учител", "учителка", "учителят", "директор", "директорът", "ученик",
            "ученичка", "ученикът", "ученичката",
        ])

    private static let cent = ["one": "цент", "other": "цента"]
}
