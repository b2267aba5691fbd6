import Domain
import Testing

@Suite struct MeanTests {
    /// Children from the marks of each subject, in whole units.
    static func table(_ children: [StudentID: [[Int]]]) -> MeanTable {
        MeanTable(
            children.mapValues { subjects in
                subjects.enumerated().map { place, marks in
                    SubjectTotal(subject: SubjectID("s\(place)")!, hundredths: marks.reduce(0, +) * 100, count: marks.count)
                }
            })
    }

    @Test(
        arguments: [
            ([[6]], 600), ([[5, 6]], 550), ([[4, 5, 5]], 467), ([[4, 4, 5]], 433), ([[6], [2, 2, 2, 2]], 400),
            ([[3, 4], [5], [6, 6, 5]], 472),
            ([[2], []], 200), ([[5, 5, 5, 5, 5, 5, 6], [6]], 557),
        ] as [([[Int]], Int)])
    func aChildsMeanIsTheMeanOfItsSubjectMeans(subjects: [[Int]], expected: Int) {
        #expect(Self.table(["a": subjects]).mean(of: "a")?.rounded() == expected)
    }

    @Test(arguments: [(2, 1, GradeRounding.halfUp, 467, 470), (2, 1, .down, 466, 460), (2, 0, .halfUp, 467, 500), (2, 0, .down, 466, 400)])
    func aMeanIsBroughtToDecimals(fine: Int, coarse: Int, rounding: GradeRounding, first: Int, second: Int) throws {
        let mean = try #require(Self.table(["a": [[4, 5, 5]]]).mean(of: "a"))
        #expect(mean.rounded(decimals: fine, rounding) == first)
        #expect(mean.rounded(decimals: coarse, rounding) == second)
    }

    @Test func aHalfGoesUpExactly() throws {
        let total = SubjectTotal(subject: "s", hundredths: 1_001, count: 2)
        #expect(try #require(Mean(total)).rounded() == 501)
        #expect(try #require(Mean(total)).rounded(decimals: 2, .down) == 500)
        #expect(Mean(SubjectTotal(subject: "s", hundredths: 0, count: 0)) == nil)
    }

    @Test func placesAreSharedByTheSameMean() throws {
        // c has exactly the mean of b by other marks: 16/3 of three subjects.
        let table = Self.table(["a": [[6]], "b": [[5, 5, 6]], "c": [[5], [5], [6]], "d": [[5]], "e": [[2]], "f": [[]], "g": []])
        let places = ["a", "b", "c", "d", "e"].map { table.place(of: StudentID($0)!).map { "\($0.from)–\($0.to) of \($0.count)" } }
        #expect(places == ["1–1 of 5", "2–3 of 5", "2–3 of 5", "4–4 of 5", "5–5 of 5"])
        #expect(table.place(of: "f") == nil)
        #expect(table.place(of: "nobody") == nil)
        #expect(table.mean(of: "g") == nil)
    }

    /// Means that differ by less than a double can tell are still told apart.
    @Test func nearlyTheSameIsNotTheSame() throws {
        let close = MeanTable([
            "a": [SubjectTotal(subject: "s", hundredths: 99_989 * 550, count: 99_989)],
            "b": [
                SubjectTotal(subject: "s", hundredths: 99_991 * 550 - 1, count: 99_991),
                SubjectTotal(subject: "t", hundredths: 550, count: 1),
            ],
        ])
        #expect(close.place(of: "a") == Place(from: 1, to: 1, count: 2))
        #expect(close.mean(of: "b")?.rounded() == 550)
    }

    @Test func groupsWithWildCountsStayExact() throws {
        let children = Dictionary(
            uniqueKeysWithValues: (1...150).map { child in
                (
                    StudentID("\(child)")!,
                    (1...15).map {
                        SubjectTotal(subject: SubjectID("\($0)")!, hundredths: 400 * (child * $0 % 97 + 1), count: child * $0 % 97 + 1)
                    }
                )
            })
        let table = MeanTable(children)
        #expect(table.groupMean?.rounded() == 400)
        #expect(table.place(of: "1") == Place(from: 1, to: 150, count: 150))
    }

    /// One subject needs no table: the mean of its means is the same.
    @Test(arguments: [1, 2, 7, 75, 150]) func theMeansOfOneSubjectNeedNoTable(size: Int) throws {
        let totals = (1...size).map { SubjectTotal(subject: "s", hundredths: 317 * $0 * $0 % 9_973, count: $0 * $0 % 97) }
        let table = MeanTable(Dictionary(uniqueKeysWithValues: totals.enumerated().map { (StudentID("\($0)")!, [$1]) }))
        #expect(try #require(Mean(ofMeans: totals)) == table.groupMean)
        #expect(Mean(ofMeans: [SubjectTotal(subject: "s", hundredths: 0, count: 0)]) == nil && Mean(ofMeans: []) == nil)
    }

    @Test(arguments: [(5, false, true), (4, false, false), (5, true, false), (24, false, true)]) func ofASmallOrHiddenGroupNothingIsSaid(
        size: Int, hidden: Bool, isSaid: Bool
    ) {
        let table = Self.table(Dictionary(uniqueKeysWithValues: (0..<size).map { (StudentID("\($0)")!, [[$0 % 5 + 2]]) }))
        #expect((Comparison(of: "0", in: table, hidden: hidden) != nil) == isSaid)
    }

    @Test func whoHasNoMeanIsNotCompared() {
        let table = Self.table(["a": [], "b": [[2]], "c": [[3]], "d": [[4]], "e": [[5]], "f": [[6]]])
        #expect(Comparison(of: "a", in: table, hidden: false) == nil)
        #expect(Comparison(of: "b", in: table, hidden: false)?.mean.rounded() == 400)
    }
}
