extension TextTable {
    static let ukrainian = TextTable(
        hourMarks: ["год", "година", "години", "годин", "годині"], yearMarks: ["р", "рік", "року"], timeWords: ["о", "об"],
        units: units(
            ("відсотків", CountedUnit(.masculine, ["one": "відсоток", "few": "відсотки", "many": "відсотків", "other": "відсотка"])),
            ("градусів", CountedUnit(.masculine, ["one": "градус", "few": "градуси", "many": "градусів", "other": "градуса"])),
            ("доларів", CountedUnit(.masculine, ["one": "долар", "few": "долари", "many": "доларів", "other": "долара"], hundredth: cent)),
            ("євро eur", CountedUnit(.neuter, ["other": "євро"], hundredth: cent)),
            (
                "гривень грн",
                CountedUnit(
                    .feminine, ["one": "гривня", "few": "гривні", "many": "гривень", "other": "гривні"],
                    hundredth: ["one": "копійка", "few": "копійки", "many": "копійок"], .feminine)
            ),
            ("коп", CountedUnit(.feminine, ["one": "копійка", "few": "копійки", "many": "копійок", "other": "копійки"])),
            ("год", CountedUnit(.feminine, ["one": "година", "few": "години", "many": "годин", "other": "години"])),
            ("хв", CountedUnit(.feminine, ["one": "хвилина", "few": "хвилини", "many": "хвилин", "other": "хвилини"])),
            ("сек", CountedUnit(.feminine, ["one": "секунда", "few": "секунди", "many": "секунд", "other": "секунди"])),
            ("шт", CountedUnit(.feminine, ["one": "штука", "few": "штуки", "many": "штук", "other": "штуки"])),
            ("р", CountedUnit(.masculine, ["one": "рік", "few": "роки", "many": "років", "other": "року"])),
            ("км", CountedUnit(.masculine, ["one": "кілометр", "few": "кілометри", "many": "кілометрів", "other": "кілометра"])),
            ("м", CountedUnit(.masculine, ["one": "метр", "few": "метри", "many": "метрів", "other": "метра"])),
            ("см", CountedUnit(.masculine, ["one": "сантиметр", "few": "сантиметри", "many": "сантиметрів", "other": "сантиметра"])),
            ("кг", CountedUnit(.masculine, ["one": "кілограм", "few": "кілограми", "many": "кілограмів", "other": "кілограма"]))),
        currencies: [
            "CLP": CountedUnit(
                .neuter, ["other": "песо"], isMoney: true),
            "EUR": CountedUnit(
                .neuter, ["other": "євро"], hundredth: cent),
            "UAH": CountedUnit(
                .feminine, ["one": "гривня", "few": "гривні", "many": "гривень", "other": "гривні"],
                hundredth: ["one": "копійка", "few": "копійки", "many": "копійок"], .feminine),
        ],
        percent: CountedUnit(.masculine, ["one": "відсоток", "few": "відсотки", "many": "відсотків", "other": "відсотка"]),
        nouns: nouns(
            (
                .masculine,
                "учень учні учнів день дні днів бал бали балів тиждень тижні тижнів предмет предмети предметів раз рази разів урок уроки уроків"
            ),
            (
                .feminine,
                "задача задачі задач оцінка оцінки оцінок година години годин хвилина хвилини хвилин сторінка сторінки сторінок "
                    + "учениця учениці учениць вправа вправи вправ дитина книга книги книг"
            ),
            (.neuter, "запитання завдання зауваження запізнення місць")),
        numbered: nouns(
            (.masculine, "клас класу класі урок уроку уроці семестр семестру семестрі поверх поверху поверсі"),
            (.feminine, "зміна зміни зміні група групи групі чверть чверті"), (.neuter, "місце місця місці")),
        links: ["і", "й", "та", "або", "до"],
        letters: [
            "б": "бе", "в": "ве", "г": "ге", "ґ": "ґе", "д": "де", "ж": "же", "з": "зе", "й": "йот", "к": "ка", "л": "ел", "м": "ем",
            "н": "ен", "п": "пе", "р": "ер", "с": "ес", "т": "те", "у": "у", "ф": "еф", "х": "ха", "ц": "це", "ч": "че", "ш": "ша",
            "щ": "ща",
        ],
        titles: ["пан", "пані", "вчитель", "учитель", "вчителька", "учителька", "директор", "директорка", "учень", "учениця"])

    private static let cent = ["one": "цент", "few": "центи", "many": "центів", "other": "цента"]
}
