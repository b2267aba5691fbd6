import Dialplans
import Domain
import Foundation
import Testing

@testable import Phrases

/// The phrases that the service ships with.
@Suite struct PromptsTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

    static func book() throws -> PhraseBook {
        let files = try (["bg", "en", "es", "et", "uk"] as [LanguageCode]).map { language in
            PhraseFile(language: language, name: "\(language)", text: try text("prompts/\(language)/phrases.yaml"))
        }
        return PhraseBook(files, scales: [try GradeScale(yaml: text("grade-scales/bg.yaml"))])
    }

    @Test func haveNoFaults() throws {
        let book = try Self.book()
        #expect(book.faults.isEmpty, "\(book.faults)")
        #expect(book.catalogue.phrases.count > 50)
    }

    /// Whichever branches are taken, every phrase can be said in each language.
    @Test(arguments: 0..<20) func canBeSaid(seed: Int) throws {
        let book = try Self.book()
        var random = Lottery(seed: seed)
        for (language, patterns) in book.patterns.sorted(by: { $0.key < $1.key }) {
            for (key, pattern) in patterns.sorted(by: { $0.key < $1.key }) {
                let values = pattern.placeholders.mapValues { Value(Self.sample(of: $0, &random)) }
                #expect(try !book.render(key, values, in: language).isEmpty)
            }
        }
    }

    private static func sample(of kinds: Set<ValueKind>, _ random: inout Lottery) -> Value.Content {
        let number = random.next(below: 12)
        if kinds.contains(.number) { return .number(number) }
        if kinds.contains(.name) { return number < 6 ? .name("Иван", language: "bg") : .text("среща на 24.11. от 18:00", language: "bg") }
        switch kinds.sorted(by: { $0.rawValue < $1.rawValue }).first {
        case .choice: return .choice(["today", "yesterday", "corrected", "excused", "late", "none"][number / 2])
        case .date: return .date(CalendarDate(year: 2026, month: number + 1, day: number + 17))
        case .time: return .time(TimeOfDay(hour: 8 + number, minute: number * 5))
        case .weekday: return .weekday(number / 2 + 1)
        case .mark: return .mark(scale: "bg", symbol: ["2", "3.25", "4", "5.50", "6", "осв."][number / 2])
        case .average: return .average(scale: "bg", hundredths: 300 + number)
        case .place: return .place(from: number + 1, to: number + 2, count: 24)
        case .money: return .money(hundredths: number * 31, currency: ["CLP", "EUR", "UAH"][number % 2 + 1])
        case .percent: return .percent(number * 9)
        case .language: return .language("en")
        default: return .code("123456789012")
        }
    }
}
