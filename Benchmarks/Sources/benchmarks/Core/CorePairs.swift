import CallCore
import Dialplans
import Foundation
import Gateways
import Phrases

/// What the pure rooms take for the steps between a key and its answer.
enum CorePairs {
    static func all() throws -> [Pair] { try [key(), line(), phrase()] }

    /// A key that leads from a menu back to it: what a call does between a `key` line and the order that answers it.
    private static func key() throws -> Pair {
        let patience = Patience(noInput: "bye", noMatch: "bye")
        let menu = MenuState(phrases: ["menu"], keys: [.one: "again"], patience: patience)
        let plan = Dialplan(
            id: DialplanID(name: "bench", version: "1"), languages: ["en"], start: "menu",
            limits: {
                var limits = CallLimits(); limits.steps = .max; return limits
            }(),
            states: [
                State("menu", .menu(menu)), State("again", .menu(menu)), State("bye", .end(EndState())),
            ])
        var call = Call(offer: CallOffer(id: "bench", from: "+359888100004", to: "+359882818905"), dialplan: plan.id, language: "en")
        _ = call.handle(.rang, in: plan)
        let stored = call
        let encoder = JSONEncoder()
        return Pair(
            name: "a key handled by a call",
            work: {
                var copy = stored
                _ = copy.handle(.line(.key(.one, during: nil)), in: plan)
            },
            besideName: "the same call written as JSON", beside: { _ = try? encoder.encode(stored) })
    }

    /// A line of the protocol read.
    private static func line() throws -> Pair {
        let text = "key call=0a1b2c3d4e5f key=5 play=12 held=80"
        let bytes = Array(text.utf8)
        return Pair(
            name: "a line of the protocol decoded", work: { _ = try? LineCodec.decodeGateway(bytes) },
            besideName: "the same text split at spaces and =",
            beside: { _ = text.split(separator: " ").map { $0.split(separator: "=") } })
    }

    /// A phrase with a date, a select and a mark spelt as words.
    private static func phrase() throws -> Pair {
        let file = PhraseFile(
            language: "bg", name: "bench",
            text: "news: \"{when, select, today {Днес} other {На {day, date}}}: {count, plural, one {един} other {{count, words}}}.\"")
        let book = PhraseBook([file])
        let values: [VariableName: Value] = [
            "when": Value(.choice("other")), "day": Value(.date(CalendarDate(year: 2026, month: 11, day: 21))),
            "count": Value(.number(421)),
        ]
        let formatter = NumberFormatter()
        formatter.numberStyle = .spellOut
        formatter.locale = Locale(identifier: "bg")
        return Pair(
            name: "a phrase with a date and a number", work: { _ = try? book.render("news", values, in: "bg") },
            besideName: "Foundation spells out one number", beside: { _ = formatter.string(from: 421) })
    }
}
