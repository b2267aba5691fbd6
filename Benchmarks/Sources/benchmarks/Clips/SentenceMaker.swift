/// Sentences as the line speaks them, no two alike, so that no clip is there already.
struct SentenceMaker {
    private var number = 0
    private static let subjects = ["математика", "български език", "история", "география", "английски език", "музика", "биология"]
    private static let days = ["първи", "втори", "трети", "четвърти", "пети", "девети", "дванайсети", "двайсети", "трийсети"]
    private static let months = ["септември", "октомври", "ноември", "декември", "януари", "февруари", "март"]

    mutating func next() -> String {
        number += 1
        let subject = Self.subjects[number % Self.subjects.count]
        let day = Self.days[number / Self.subjects.count % Self.days.count]
        let month = Self.months[number / Self.subjects.count / Self.days.count % Self.months.count]
        return "На \(day) \(month): оценка по \(subject), много добър пет, контролна работа номер \(number)."
    }
}
