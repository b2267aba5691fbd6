/// A subject that the demo's schools teach.
struct DemoSubject: Sendable {
    let code: String
    let name: String
    let short: String
    /// How many hundredths of a mark it takes off the average child.
    let difficulty: Int
    /// Lessons a week in the years 1…12.
    let weekly: [Int]
    /// What it says in the register under *topic*.
    let topics: [String]

    func identifier(school: String) -> String { "sub-\(school)-\(code)" }

    private init(_ code: String, _ name: String, _ short: String, _ difficulty: Int, _ weekly: String, _ topics: String) {
        self.code = code
        self.name = name
        self.short = short
        self.difficulty = difficulty
        self.weekly = weekly.split(separator: " ").compactMap { Int($0) }
        self.topics = topics.split(separator: ";").map(String.init)
    }
}

extension DemoSubject {
    /// The lessons of a week after the Bulgarian framework plan, rounded to whole ones.
    static let all = [
        DemoSubject(
            "bel", "български език", "БЕЛ", 20, "7 7 7 7 5 5 5 4 4 4 3 3",
            "Сложно изречение;Съчинение;Анализ на текст;Лирика;Правопис;Преговор"),
        DemoSubject(
            "mat", "математика", "Мат", 45, "4 4 4 4 5 5 5 4 3 3 3 3",
            "Обикновени дроби;Уравнения;Текстови задачи;Лице и обем;Проценти;Преговор"),
        DemoSubject(
            "ang", "английски език", "АЕ", 10, "0 2 3 3 3 4 4 5 4 4 3 3", "Past Simple;At the market;Reading;Dialogue;Test practice"),
        DemoSubject("nem", "немски език", "НЕ", 15, "0 0 0 0 0 0 0 2 2 2 2 2", "Familie;Perfekt;Lesen;Wortschatz"),
        DemoSubject("osv", "околен свят", "ОС", -60, "1 1 0 0 0 0 0 0 0 0 0 0", "Есен;Моето училище;Безопасност;Родината"),
        DemoSubject("cho", "човекът и обществото", "ЧО", -20, "0 0 2 2 0 0 0 0 0 0 0 0", "Първите българи;Родният край;Празници;Преговор"),
        DemoSubject(
            "chp", "човекът и природата", "ЧП", 10, "0 0 2 2 3 3 0 0 0 0 0 0",
            "Движение и сили;Вещества;Клетка;Слънчева система;Лабораторна работа"),
        DemoSubject(
            "ist", "история и цивилизации", "ИЦ", 15, "0 0 0 0 2 2 2 2 2 3 2 0", "Древен Изток;Траките;Средновековие;Възраждане;Преговор"),
        DemoSubject("geo", "география и икономика", "ГИ", 10, "0 0 0 0 1 2 2 1 2 2 2 0", "Климат;Планини;Европа;Стопанство;Карта"),
        DemoSubject(
            "bio", "биология и здравно образование", "БЗО", 15, "0 0 0 0 0 0 2 2 2 2 1 2", "Тъкани;Растения;Кръвообращение;Екосистеми"),
        DemoSubject("fiz", "физика и астрономия", "ФА", 35, "0 0 0 0 0 0 2 2 2 2 1 2", "Електричен ток;Светлина;Работа и енергия;Задачи"),
        DemoSubject("him", "химия и опазване на околната среда", "ХООС", 30, "0 0 0 0 0 0 2 2 2 2 1 2", "Оксиди;Метали;Разтвори;Реакции"),
        DemoSubject("fil", "философия", "Фил", 0, "0 0 0 0 0 0 0 1 1 2 2 1", "Логика;Етика;Право;Есе"),
        DemoSubject("gro", "гражданско образование", "ГО", -20, "0 0 0 0 0 0 0 0 0 0 1 1", "Права;Институции;Проект"),
        DemoSubject("kmo", "компютърно моделиране", "КМ", -30, "0 0 1 1 1 1 1 1 1 1 1 1", "Алгоритъм;Цикли;Анимация;Таблици"),
        DemoSubject("muz", "музика", "Муз", -70, "2 2 2 2 2 2 1 1 1 1 0 0", "Народна песен;Ритъм;Слушане;Песен"),
        DemoSubject("izo", "изобразително изкуство", "ИИ", -75, "2 2 2 2 2 1 1 1 1 1 0 0", "Натюрморт;Пейзаж;Графика;Проект"),
        DemoSubject("tpr", "технологии и предприемачество", "ТП", -70, "1 1 1 1 1 1 1 0 0 0 0 0", "Хартия;Проект;Бюджет;Готварство"),
        DemoSubject("fvs", "физическо възпитание и спорт", "ФВС", -65, "2 2 2 3 3 3 3 2 2 2 2 2", "Баскетбол;Атлетика;Гимнастика;Футбол"),
    ]

    static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    static func taught(inYear year: Int) -> [DemoSubject] { all.filter { $0.weekly[year - 1] > 0 } }
}
