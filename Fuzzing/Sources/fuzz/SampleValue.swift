import Dialplans

/// Values for placeholders, the odd ones among them.
enum SampleValue {
    static func of(_ kind: ValueKind, _ round: Int) -> Value {
        Value(content(kind, [0, 21, 1_000_000_007][round]))
    }

    private static func content(_ kind: ValueKind, _ number: Int) -> Value.Content {
        switch kind {
        case .text: .text("<b>\(number)</b> &amp; {x} ½ 12.11.2026", language: number == 0 ? nil : "uk")
        case .name: .name("Ана-Мария №\(number)", language: "bg")
        case .number: .number(number)
        case .date: .date(CalendarDate(year: 2026, month: number % 13, day: number % 32))
        case .time: .time(TimeOfDay(hour: number % 25, minute: number % 61))
        case .weekday: .weekday(number % 9)
        case .mark: .mark(scale: "bg", symbol: number == 0 ? "5.50" : "осв. \(number)")
        case .average: .average(scale: "bg", hundredths: number)
        case .place: .place(from: 1, to: max(1, number % 30), count: 30)
        case .money: .money(hundredths: number, currency: number == 21 ? "EUR" : "CLP")
        case .percent: .percent(number)
        case .code: .code("\(number)")
        case .choice: .choice(number == 0 ? "today" : "other")
        case .language: .language(number == 0 ? "bg" : "en")
        case .child: .child("c", name: "Мила \(number)", language: "bg")
        case .list: .list([])
        }
    }
}
