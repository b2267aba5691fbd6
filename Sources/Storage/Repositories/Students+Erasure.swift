public import Domain

extension Students {
    /// Erases a child: the student, its entries, ties, reports, what was heard of it, and the records of calls that spoke of it.
    ///
    /// Times, states and causes of those calls stay.
    ///
    /// - Returns: whether there was such a student.
    @discardableResult
    public func erase(_ student: StudentID) throws(StoreError) -> Bool {
        try database.execute(
            "UPDATE calls SET records = NULL WHERE call_id IN (SELECT call_id FROM call_students WHERE student_id = \(student))")
        for table in Self.tables {
            try database.execute("DELETE FROM \(trusted: table) WHERE student_id = \(student)")
        }
        return try database.execute("DELETE FROM students WHERE student_id = \(student)") > 0
    }

    /// All that hangs on a student.
    private static let tables = [
        "call_students", "access_log", "heard", "reports", "recipients", "subscriptions", "guardianships", "meetings", "health", "remarks",
        "absences", "marks",
    ]
}
