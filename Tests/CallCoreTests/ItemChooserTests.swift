import Dialplans
import Testing

@testable import CallCore

@Suite struct ItemChooserTests {
    struct Case: CustomTestStringConvertible {
        let count: Int
        /// The keys, and what each comes to: a place in the list, `page`, or `-`.
        let keys: String
        let choices: String
        let offered: Range<Int>

        var testDescription: String { "\(count) items: \(keys)" }
    }

    static let cases: [Case] = [
        Case(count: 2, keys: "1", choices: "0", offered: 0..<2),
        Case(count: 2, keys: "3", choices: "-", offered: 0..<2),
        Case(count: 2, keys: "0", choices: "-", offered: 0..<2),
        Case(count: 9, keys: "9", choices: "8", offered: 0..<9),
        Case(count: 10, keys: "8", choices: "7", offered: 0..<8),
        Case(count: 10, keys: "9", choices: "page", offered: 8..<10),
        Case(count: 10, keys: "92", choices: "page 9", offered: 8..<10),
        Case(count: 10, keys: "93", choices: "page -", offered: 8..<10),
        Case(count: 10, keys: "991", choices: "page page 0", offered: 0..<8),
        Case(count: 16, keys: "99", choices: "page page", offered: 0..<8),
        Case(count: 17, keys: "991", choices: "page page 16", offered: 16..<17),
        Case(count: 17, keys: "9*#A", choices: "page - - -", offered: 8..<16),
    ]

    @Test(arguments: cases) func picks(_ test: Case) {
        var chooser = ItemChooser(count: test.count)
        let choices = test.keys.compactMap { Digit(rawValue: String($0)) }.map { key -> String in
            switch chooser.press(key) {
            case .item(let place): "\(place)"
            case .nextPage: "page"
            case .nothing: "-"
            }
        }
        #expect(choices.joined(separator: " ") == test.choices)
        #expect(chooser.offered == test.offered)
    }

    @Test(arguments: 2...40) func everyItemCanBePicked(_ count: Int) {
        var chooser = ItemChooser(count: count)
        var picked: [Int] = []
        repeat {
            for key in Digit.allCases {
                var copy = chooser
                if case .item(let place) = copy.press(key) { picked.append(place) }
            }
            guard chooser.isPaged else { break }
            #expect(chooser.press(.nine) == .nextPage)
        } while chooser.page != 0
        #expect(picked.sorted() == Array(0..<count))
    }
}
