import Dialplans
import Testing

@testable import CallCore

@Suite struct ListReaderTests {
    struct Case: CustomTestStringConvertible {
        let count: Int
        /// `a`gain, `n`ext, `p`revious, `l`eave, or `.`: the pause is over.
        let acts: String
        /// The item that follows, or `x`: the list is left.
        let moves: String

        var testDescription: String { "\(count) items: \(acts)" }
    }

    static let cases: [Case] = [
        Case(count: 1, acts: ".", moves: "x"),
        Case(count: 1, acts: "a", moves: "0"),
        Case(count: 1, acts: "p", moves: "0"),
        Case(count: 1, acts: "n", moves: "x"),
        Case(count: 3, acts: "..", moves: "12"),
        Case(count: 3, acts: "...", moves: "12x"),
        Case(count: 3, acts: "na.p", moves: "1121"),
        Case(count: 3, acts: "nnn", moves: "12x"),
        Case(count: 3, acts: ".pp", moves: "100"),
        Case(count: 3, acts: ".l", moves: "1x"),
    ]

    @Test(arguments: cases) func moves(_ test: Case) {
        var reader = ListReader(count: test.count)
        let keys: [Character: ReadKey] = ["a": .again, "n": .next, "p": .previous, "l": .leave]
        let moves = test.acts.map { act -> String in
            switch keys[act].map({ reader.press($0) }) ?? reader.goOn() {
            case .item(let place): "\(place)"
            case .leave: "x"
            }
        }
        #expect(moves.joined() == test.moves)
    }
}
