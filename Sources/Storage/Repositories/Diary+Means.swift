public import Domain

extension Diary {
    /// The marks that count in means of the enrolled students of a year group of a school, added up by subject.
    public func totals(
        ofYear year: Int, at school: SchoolID, in days: ClosedRange<Day>
    ) throws(StoreError) -> [StudentID: [SubjectTotal]] {
        try totals(
            """
            SELECT s.student_id FROM classes c CROSS JOIN students s
            WHERE c.school_id = \(school) AND c.year = \(year) AND s.class_id = c.class_id AND s.status = 'enrolled'
            """, days)
    }

    /// The same of one student, enrolled or not.
    public func totals(of student: StudentID, in days: ClosedRange<Day>) throws(StoreError) -> [SubjectTotal] {
        try totals("SELECT \(student)", days)[student] ?? []
    }

    public func absenceCounts(of student: StudentID, in days: ClosedRange<Day>) throws(StoreError) -> AbsenceCounts {
        var counts = AbsenceCounts()
        try database.each(
            """
            SELECT kind, excused, COUNT(*) FROM absences
            WHERE student_id = \(student) AND day >= \(days.lowerBound) AND day <= \(days.upperBound) GROUP BY kind, excused
            """
        ) { row throws(StoreError) in
            switch (try row.value(AbsenceKind.self), try row.bool()) {
            case (.absent, true): counts.excused += try row.integer()
            case (.absent, false): counts.unexcused += try row.integer()
            case (.late, _): counts.late += try row.integer()
            }
        }
        return counts
    }

    /// Reads nothing but the index, in its order, and sorts nothing: a year group has some thousand marks.
    private func totals(_ students: SQL, _ days: ClosedRange<Day>) throws(StoreError) -> [StudentID: [SubjectTotal]] {
        var sums = SubjectSums()
        try database.scan(
            """
            SELECT hundredths, subject_id, student_id FROM marks
            WHERE student_id IN (\(students)) AND day >= \(days.lowerBound) AND day <= \(days.upperBound)
                AND kind IN ('current', 'test') AND hundredths IS NOT NULL
            """
        ) { row throws(StoreError) in
            try sums.add(try row.integer(0), in: try row.text(1), of: try row.text(2))
        }
        return sums.totals
    }
}
