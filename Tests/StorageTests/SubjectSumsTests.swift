import Domain
import Testing

@testable import Storage

@Suite struct SubjectSumsTests {
    /// Ids of schools have blanks in them, and letters of all alphabets. One can be the beginning of another.
    @Test func marksAreAddedUpBySubject() throws {
        var sums = SubjectSums()
        try add(600, "бел 7", "ana", to: &sums)
        try add(550, "math", "ana", to: &sums)
        try add(0, "art", "vera", to: &sums)
        try add(350, "бел 7", "ana", to: &sums)
        try add(200, "math 2", "ana", to: &sums)
        try add(300, "math", "ana 2", to: &sums)
        func total(_ subject: SubjectID, _ hundredths: Int, _ count: Int) -> SubjectTotal {
            SubjectTotal(subject: subject, hundredths: hundredths, count: count)
        }
        #expect(
            sums.totals == [
                "ana": [total("math", 550, 1), total("math 2", 200, 1), total("бел 7", 950, 2)], "ana 2": [total("math", 300, 1)],
                "vera": [total("art", 0, 1)],
            ])
    }

    @Test(arguments: [-1, 1_000_000_000]) func whatIsNoMarkIsRefused(hundredths: Int) {
        var sums = SubjectSums()
        #expect(throws: StoreError.self) { try add(hundredths, "math", "ana", to: &sums) }
    }

    private func add(_ hundredths: Int, _ subject: String, _ student: String, to sums: inout SubjectSums) throws {
        let (subject, student) = (Array(subject.utf8), Array(student.utf8))
        try subject.withUnsafeBytes { subject in
            try student.withUnsafeBytes { try sums.add(hundredths, in: subject, of: $0) }
        }
    }
}
