import Dialplans

/// How a story writes a value: short, in ASCII where the value allows, and the same in every language.
enum ValueNotation {
    static func text(_ value: Value) -> String {
        switch value.content {
        case .text(let text, _), .name(let text, _), .choice(let text): quoted(text)
        case .number(let number): "\(number)"
        case .date(let date): text(date)
        case .time(let time): padded(time.hour) + ":" + padded(time.minute)
        case .weekday(let day): "day-\(day)"
        case .mark(_, let symbol): quoted(symbol)
        case .average(_, let hundredths): "\(hundredths / 100)." + padded(hundredths % 100)
        case .place(let from, let to, let count): (from == to ? "\(from)" : "\(from)-\(to)") + "/\(count)"
        case .money(let hundredths, let currency): "\(hundredths / 100)." + padded(hundredths % 100) + currency
        case .percent(let percent): "\(percent)%"
        case .code(let digits): digits
        case .language(let language): language.rawValue
        case .child(_, let name, _): quoted(name)
        case .list(let items): "\(items.count)-items"
        }
    }

    /// A text in quotation marks, where a bare word would be read otherwise.
    static func quoted(_ text: String) -> String {
        let isBare = !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-._/+".contains($0) }
        guard !isBare else { return text }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }

    private static func text(_ date: CalendarDate) -> String {
        "\(date.year)-" + padded(date.month) + "-" + padded(date.day)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
