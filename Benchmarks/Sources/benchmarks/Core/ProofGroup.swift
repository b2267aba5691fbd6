import Dialplans
import Foundation

/// The proof of a large dialplan, beside reading as much as JSON: a thousand menus of ten keys each, which lead everywhere.
struct ProofGroup: Group {
    static let name = "proof"
    private static let states = 1_000
    private static let rounds = 9

    func measure() throws -> Figures {
        let pair = try Self.pair()
        let (work, beside) = pair.measure(rounds: Self.rounds, times: 1)
        var table = FigureTable(head: ["what", "median", "beside", "median", "ratio"])
        table.rows.append([
            pair.name, FigureText.time(work / 1_000), pair.besideName, FigureText.time(beside / 1_000), FigureText.ratio(work, beside),
        ])
        return Figures(group: Self.name, table: table, notes: ["Medians of \(Self.rounds) rounds, the two in turn."])
    }

    private static func pair() throws -> Pair {
        let phrase = [LanguageCode("en"): PhraseDeclaration(placeholders: [:])]
        let loader = DialplanLoader(services: ServiceCatalogue([]), phrases: PhraseCatalogue(["hello": phrase]))
        let source = SourceText(file: "large.yaml", text: text)
        let faults = loader.check(source)
        guard faults.isEmpty else { throw BenchFailure("the dialplan is at fault: \(faults[0])") }
        let json = try JSONSerialization.data(withJSONObject: Dictionary(uniqueKeysWithValues: menus.map { ("s\($0)", $1) }))
        return Pair(
            name: "a dialplan of 1,000 menus of 10 keys proved", work: { _ = loader.check(source) },
            besideName: "its menus read as JSON by Foundation", beside: { _ = try? JSONSerialization.jsonObject(with: json) })
    }

    /// Each menu with its keys.
    private static var menus: [(Int, [String: String])] {
        (0..<states).map { index in
            (index, Dictionary(uniqueKeysWithValues: (0...9).map { ("\($0)", "s\((index * 7 + $0 * 131 + 1) % states)") }))
        }
    }

    private static var text: String {
        let lines = menus.map { index, keys in
            let ways = keys.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: ", ")
            return "  s\(index): { menu: hello, keys: { \(ways) } }"
        }
        return """
            dialplan: large
            numbers: any
            languages: [en]
            start: s0
            defaults: { no-input: bye, no-match: bye }
            states:
              bye: { end: hello }
            \(lines.joined(separator: "\n"))

            """
    }
}
