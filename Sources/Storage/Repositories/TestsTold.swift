public import Domain

/// Which tests a number was told of. One that is moved to another day is told again.
public struct TestsTold {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func contains(_ test: PlannedTest, of student: StudentID, to address: PhoneNumber) throws(StoreError) -> Bool {
        try database.exists(
            """
            SELECT 1 FROM tests_told
            WHERE student_id = \(student) AND address = \(address) AND entry_id = \(test.id) AND day = \(test.day)
            """)
    }

    public func add(_ test: PlannedTest, of student: StudentID, to address: PhoneNumber) throws(StoreError) {
        try database.execute(
            """
            INSERT INTO tests_told (student_id, address, entry_id, day) VALUES (\(student), \(address), \(test.id), \(test.day))
            ON CONFLICT DO NOTHING
            """)
    }
}
