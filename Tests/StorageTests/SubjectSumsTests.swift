import Domain
import Testing

@testable import Storage

@Suite struct SubjectSumsTests {
    /// Ids of schools have blanks in them, and letters of all alphabets.
    @Test func marksAreAddedUpBySubject() throws {
        var sums = SubjectSums()
        try sums.add("600 бел 7\n550 math\n350 бел 7\n200 math 2", of: "ana")
        try sums.add("0 art", of: "vera")
        try sums.add("", of: "boyan")
        func total(_ subject: SubjectID, _ hundredths: Int, _ count: Int) -> SubjectTotal {
            SubjectTotal(subject: subject, hundredths: hundredths, count: count)
        }
        #expect(
            sums.totals == [
                "ana": [total("math", 550, 1), total("math 2", 200, 1), total("бел 7", 950, 2)], "vera": [total("art", 0, 1)], "boyan": [],
            ])
    }

    @Test(arguments: ["math", "600", "600 ", " math", "-1 math", "600\tmath", "6000000000 math", "600 math\n\n"])
    func whatIsNoMarkIsRefused(lines: String) {
        var sums = SubjectSums()
        #expect(throws: StoreError.self) { try sums.add(lines, of: "ana") }
    }
}
