public import Domain

extension Students {
    /// Erases a child: the student, its entries, ties, reports, what was heard of it, and of the calls that spoke of it the records, the
    /// outcomes of changes and the voice messages.
    ///
    /// Times, states and causes of those calls stay.
    ///
    /// - Returns: whether there was such a student.
    @discardableResult
    public func erase(_ student: StudentID) throws(StoreError) -> Bool {
        let calls: SQL = "SELECT call_id FROM call_students WHERE student_id = \(student)"
        try database.execute("DELETE FROM changes_done WHERE call_id IN (\(calls))")
        try database.execute("UPDATE calls SET records = NULL WHERE call_id IN (\(calls))")
        try VoiceMessages(database).erase(of: student, and: calls)
        // Without records they tell of no other child either.
        try database.execute("DELETE FROM call_students WHERE call_id IN (\(calls))")
        for table in Self.tables {
            try database.execute("DELETE FROM \(trusted: table) WHERE student_id = \(student)")
        }
        return try database.execute("DELETE FROM students WHERE student_id = \(student)") > 0
    }

    /// All that hangs on a student.
    private static let tables = [
        "access_log", "notices", "tests_told", "chosen_notices", "heard", "listeners", "reports", "recipients", "subscriptions",
        "guardianships", "meetings", "health", "remarks", "absences", "marks",
    ]
}
