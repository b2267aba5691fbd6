import Dialplans
import Testing

@testable import CallCore

@Suite struct DigitCollectorTests {
    struct Case: CustomTestStringConvertible {
        let lengths: ClosedRange<Int>
        let end: Digit?
        let keys: String
        /// What each key comes to.
        let results: [DigitCollector.Result]
        /// What the end of the wait after the last key would come to.
        let timeOut: DigitCollector.Result

        var testDescription: String { "\(lengths) end \(end?.rawValue ?? "none"): \(keys)" }
    }

    static let cases: [Case] = [
        Case(lengths: 4...4, end: nil, keys: "1", results: [.needsMore], timeOut: .invalid),
        Case(
            lengths: 4...4, end: nil, keys: "1234", results: [.needsMore, .needsMore, .needsMore, .complete("1234", .byLength)],
            timeOut: .complete("1234", .byTime)),
        Case(lengths: 1...1, end: nil, keys: "0", results: [.complete("0", .byLength)], timeOut: .complete("0", .byTime)),
        Case(lengths: 2...4, end: .hash, keys: "12", results: [.needsMore, .mayEnd], timeOut: .complete("12", .byTime)),
        Case(
            lengths: 2...4, end: .hash, keys: "12#", results: [.needsMore, .mayEnd, .complete("12", .byKey)],
            timeOut: .complete("12", .byTime)),
        Case(lengths: 2...4, end: .hash, keys: "1#", results: [.needsMore, .invalid], timeOut: .invalid),
        Case(lengths: 2...4, end: .hash, keys: "#", results: [.invalid], timeOut: .invalid),
        Case(lengths: 0...4, end: .hash, keys: "#", results: [.complete("", .byKey)], timeOut: .complete("", .byTime)),
        Case(lengths: 2...4, end: .hash, keys: "1*", results: [.needsMore, .invalid], timeOut: .invalid),
        Case(lengths: 2...4, end: nil, keys: "1A", results: [.needsMore, .invalid], timeOut: .invalid),
        Case(lengths: 0...0, end: nil, keys: "1", results: [.invalid], timeOut: .complete("", .byTime)),
        Case(lengths: 1...3, end: .five, keys: "15", results: [.mayEnd, .complete("1", .byKey)], timeOut: .complete("1", .byTime)),
    ]

    @Test(arguments: cases) func gathers(_ test: Case) {
        var collector = DigitCollector(lengths: test.lengths, end: test.end)
        let results = test.keys.compactMap { Digit(rawValue: String($0)) }.map { collector.press($0) }
        #expect(results == test.results)
        #expect(collector.timeOut() == test.timeOut)
    }

    @Test func boundsWhatADialplanAsks() {
        var collector = DigitCollector(lengths: 100...Int.max, end: nil)
        let results = (0..<64).map { _ in collector.press(.one) }
        #expect(results.last == .complete(String(repeating: "1", count: 64), .byLength))
        #expect(results.dropLast().allSatisfy { $0 == .needsMore })
    }

    @Test(arguments: Digit.allCases) func takesOnlyDigitsAndItsEndKey(_ key: Digit) {
        let collector = DigitCollector(lengths: 1...2, end: .star)
        #expect(collector.accepts(key) == "0123456789*".contains(key.rawValue))
    }
}
