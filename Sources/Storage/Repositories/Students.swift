public import Domain

/// The students, and their ID codes.
public struct Students {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// Gives a student a new code, and ends every subscription that was made with the old one.
    ///
    /// - Returns: the new code, and how many subscriptions ended; `nil`: no such student.
    public func renewCode(of student: StudentID, at now: Instant) throws(StoreError) -> (code: IDCode, ended: Int)? {
        guard try database.exists("SELECT 1 FROM students WHERE student_id = \(student)") else { return nil }
        let code = try freeCode()
        let sealed = try database.vault.seal(code, of: student)
        try database.execute(
            "UPDATE students SET code_hash = \(database.vault.hash(code)), code_sealed = \(sealed) WHERE student_id = \(student)")
        let ended = try database.execute(
            """
            UPDATE subscriptions SET ended_at = \(now), ended_reason = \(SubscriptionEndReason.codeRenewed)
            WHERE student_id = \(student) AND ended_at IS NULL
            """)
        return (code, ended)
    }

    public func find(_ id: StudentID) throws(StoreError) -> Student? {
        try database.first(
            "SELECT student_id, class_id, given_name, family_name, status, phones, email FROM students WHERE student_id = \(id)", Self.read)
    }

    /// The enrolled students of a class, by family name and given name.
    public func enrolled(in schoolClass: ClassID) throws(StoreError) -> [Student] {
        try database.all(
            """
            SELECT student_id, class_id, given_name, family_name, status, phones, email FROM students
            WHERE class_id = \(schoolClass) AND status = \(StudentStatus.enrolled) ORDER BY family_name, given_name, student_id
            """, Self.read)
    }

    /// Who is enrolled in a class.
    public func members(of schoolClass: ClassID) throws(StoreError) -> Set<StudentID> {
        Set(
            try database.all(
                "SELECT student_id FROM students WHERE class_id = \(schoolClass) AND status = \(StudentStatus.enrolled)"
            ) { row throws(StoreError) in try row.id() })
    }

    public func placed(_ id: StudentID) throws(StoreError) -> PlacedStudent? {
        try database.first(
            """
            SELECT s.student_id, s.class_id, s.given_name, s.family_name, s.status, s.phones, s.email,
                c.class_id, c.school_id, c.year, c.name, c.level,
                o.school_id, o.name, o.city, o.country, o.time_zone, o.language, o.grade_scale, o.active, o.phone, o.hides_comparison
            FROM students s JOIN classes c ON c.class_id = s.class_id JOIN schools o ON o.school_id = c.school_id
            WHERE s.student_id = \(id)
            """
        ) { row throws(StoreError) in
            PlacedStudent(student: try Self.read(&row), schoolClass: try Classes.read(&row), school: try Schools.read(&row))
        }
    }

    /// Whose code this is; whether the child may be opened is not decided here.
    public func find(by code: IDCode) throws(StoreError) -> StudentID? {
        try database.first("SELECT student_id FROM students WHERE code_hash = \(database.vault.hash(code))") { row throws(StoreError) in
            try row.id()
        }
    }

    /// A student's code, to print it on a label.
    public func code(of student: StudentID) throws(StoreError) -> IDCode? {
        let sealed = try database.first("SELECT code_sealed FROM students WHERE student_id = \(student)") { row throws(StoreError) in
            try row.bytes()
        }
        guard let sealed else { return nil }
        return try database.vault.unseal(sealed, of: student)
    }

    private func freeCode() throws(StoreError) -> IDCode {
        while true {
            let code = IDCode.drawn()
            if try find(by: code) == nil { return code }
        }
    }

    static func read(_ row: inout SQLRow) throws(StoreError) -> Student {
        Student(
            id: try row.id(), schoolClass: try row.id(), givenName: try row.text(), familyName: try row.text(), status: try row.value(),
            phones: try row.phones(), email: try row.optionalText())
    }
}
