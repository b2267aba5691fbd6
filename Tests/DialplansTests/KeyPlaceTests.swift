import Testing

@testable import Dialplans

/// Where a key stands that stands twice.
@Suite struct KeyPlaceTests {
    @Test(
        arguments: [
            ("a: 1\nb: a: 2\na: 3", "a", (1, 1), (3, 1)), ("- a: 1\n  b: 2\n  \"a\": 3", "a", (1, 3), (3, 3)),
            ("{a: 1, b: a, 'a' : 2}", "a", (1, 2), (1, 14)),
            ("a: 1\nab: 2\n a: 3\na : 4", "a", (1, 1), (4, 1)), ("b: 1\na: 2", "a", (0, 1), (2, 1)),
            ("{b: 1,\n a: 2, а: 3}", "а", (0, 2), nil),
            ("a: 1", "a", (1, 1), nil), ("a: 1\na", "a", (1, 1), nil), ("", "", (0, 0), nil), ("a: 1", "a", (7, 9), nil),
        ] as [(String, String, (Int, Int), (Int, Int)?)])
    func nextPlace(text: String, key: String, after: (Int, Int), found: (Int, Int)?) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        let place = KeyPlace.next(key, after: SourcePlace(file: "f", line: after.0, column: after.1), in: lines)
        #expect(place == found.map { SourcePlace(file: "f", line: $0.0, column: $0.1) })
    }
}
