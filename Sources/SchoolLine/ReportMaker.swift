import Domain
import Storage

/// Makes the full report of a child from the store.
struct ReportMaker {
    let database: Database
    let placed: PlacedStudent
    let scale: GradeScale
    let at: Instant
    private let today: Day
    private let year: ClosedRange<Day>

    init(database: Database, placed: PlacedStudent, scale: GradeScale, at: Instant) {
        self.database = database
        self.placed = placed
        self.scale = scale
        self.at = at
        today = at.day(in: placed.school.timeZone)
        year = SchoolYear.days(at: placed.school, until: today)
    }

    func make() throws(StoreError) -> FullReport {
        let diary = Diary(database)
        let student = placed.student.id
        let ofYear = try diary.totals(ofYear: placed.schoolClass.year, at: placed.school.id, in: year)
        // A class is part of its year group: its marks are not added up twice.
        let members = try Students(database).members(of: placed.schoolClass.id)
        let ofClass = ofYear.filter { members.contains($0.key) }
        let table = MeanTable(ofClass)
        let counts = try diary.absenceCounts(of: student, in: year)
        return FullReport(
            student: student, schoolClass: placed.schoolClass.id, madeAt: at, subjects: try subjects(diary, ofClass, ofYear),
            average: table.mean(of: student)?.rounded(for: scale), inClass: standing(in: table), inYear: standing(in: MeanTable(ofYear)),
            absences: try diary.absences(of: student, in: year).map(\.content), unexcused: counts.unexcused, excused: counts.excused,
            late: counts.late, attendance: try Lessons(database).attendance(of: student, in: placed.schoolClass.id, year),
            remarks: try diary.remarks(of: student, in: year).map(\.content),
            week: try Timetables(database).week(of: placed.schoolClass.id, on: today))
    }

    private func standing(in table: MeanTable) -> FullReport.Standing? {
        Comparison(of: placed.student.id, in: table, hidden: placed.school.hidesComparison).map {
            FullReport.Standing(place: $0.place, mean: $0.mean.rounded(for: scale))
        }
    }

    private func subjects(
        _ diary: Diary, _ ofClass: [StudentID: [SubjectTotal]], _ ofYear: [StudentID: [SubjectTotal]]
    ) throws(StoreError) -> [FullReport.SubjectLine] {
        let marks = Dictionary(grouping: try diary.marks(of: placed.student.id, in: year).map(\.content), by: \.subject)
        let known = try Subjects(database).all(of: placed.school.id, and: Array(marks.keys))
        let own = Dictionary((ofClass[placed.student.id] ?? []).map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
        let (ofClass, ofYear) = (Self.bySubject(ofClass, of: marks.keys), Self.bySubject(ofYear, of: marks.keys))
        return known.compactMap { subject in
            guard let marks = marks[subject.id] else { return nil }
            let average = own[subject.id].flatMap(Mean.init)?.rounded(for: scale)
            return FullReport.SubjectLine(
                subject: subject.id, name: subject.name, marks: marks, average: average,
                isBelowPass: average.map { !scale.isPass($0) } ?? false, classAverage: groupAverage(ofClass[subject.id]),
                yearAverage: groupAverage(ofYear[subject.id]))
        }
    }

    /// The children's totals in these subjects, in one pass: a year group has some thousand.
    private static func bySubject(
        _ totals: [StudentID: [SubjectTotal]], of subjects: some Sequence<SubjectID>
    ) -> [SubjectID: [SubjectTotal]] {
        var sorted = Dictionary(uniqueKeysWithValues: subjects.map { ($0, [SubjectTotal]()) })
        for totals in totals.values {
            for total in totals { sorted[total.subject]?.append(total) }
        }
        return sorted
    }

    /// The mean of the children's means in one subject, where enough of them have one.
    private func groupAverage(_ totals: [SubjectTotal]?) -> Int? {
        guard let totals, !placed.school.hidesComparison, totals.count >= Comparison.leastGroup else { return nil }
        return Mean(ofMeans: totals)?.rounded(for: scale)
    }
}
