import Dialplans
import Foundation
import Testing

@testable import Phrases

/// One line of a table: a value, the form in which it is spoken, and the words.
struct SpokenCase: Sendable, CustomTestStringConvertible {
    let form: String
    let value: String
    let words: String

    var testDescription: String { "\(form) \(value)" }

    static func all(_ table: String) -> [SpokenCase] {
        table.split(separator: "\n").compactMap { line in
            guard let colon = line.range(of: ": ", options: .backwards), let space = line.firstIndex(of: " ") else { return nil }
            let value = line[line.index(after: space)..<colon.lowerBound]
            return SpokenCase(form: String(line[..<space]), value: String(value), words: String(line[colon.upperBound...]))
        }
    }

    /// The phrase that speaks `{x}` in the form.
    static let phrases = """
        m: "{x, words, masculine}"
        f: "{x, words, feminine}"
        n: "{x, words}"
        p: "{x, words, personal}"
        om: "{x, ordinal, masculine}"
        of: "{x, ordinal, feminine}"
        on: "{x, ordinal, neuter}"
        date: "{x, date}"
        day: "{x, date, weekday}"
        that-day: "{x, date, on}"
        weekday: "{x, weekday}"
        time: "{x, time}"
        at: "{x, time, at}"
        mark: "{x, mark}"
        avg: "{x, average}"
        place: "{x, place}"
        placef: "{x, place, feminine}"
        placen: "{x, place, neuter}"
        money: "{x, money}"
        percent: "{x, percent}"
        code: "{x, code}"
        key: "{x, key}"
        number-key: "{x, key}"
        language: "{x}"
        """

    var content: Value.Content? {
        let numbers = value.split { "-:/".contains($0) }.compactMap { Int($0) }
        switch form {
        case "m", "f", "n", "p", "om", "of", "on", "number-key": return Int(value).map { .number($0) }
        case "date", "day", "that-day": return .date(CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]))
        case "weekday": return .weekday(numbers[0])
        case "time", "at": return .time(TimeOfDay(hour: numbers[0], minute: numbers[1]))
        case "mark":
            let words = value.split(separator: " ").map(String.init)
            return .mark(scale: words[0], symbol: words[1])
        case "avg": return .average(scale: "bg", hundredths: numbers[0])
        case "place", "placef", "placen": return .place(from: numbers[0], to: numbers[1], count: numbers[2])
        case "money": return Int(value.dropLast(3)).map { .money(hundredths: $0, currency: String(value.suffix(3))) }
        case "percent": return .percent(numbers[0])
        case "code", "key": return .code(value)
        case "language": return .language(LanguageCode(value))
        default: return nil
        }
    }
}
