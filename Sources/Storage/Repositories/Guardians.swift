public import Domain

/// The guardians, and what ties them to students.
public struct Guardians {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func find(_ id: GuardianID) throws(StoreError) -> Guardian? {
        try database.first(
            "SELECT guardian_id, given_name, family_name, language, email, phones FROM guardians WHERE guardian_id = \(id)", Self.read)
    }

    /// Who is tied to a student, with the ended ones.
    public func all(of student: StudentID) throws(StoreError) -> [Guardianship] {
        try database.all(
            """
            SELECT guardian_id, student_id, relation, rights, ended_reason FROM guardianships WHERE student_id = \(student)
            ORDER BY guardian_id
            """
        ) { row throws(StoreError) in
            Guardianship(
                guardian: try row.id(), student: try row.id(), relation: try row.value(), rights: try row.value(),
                endedReason: try row.optionalText())
        }
    }

    /// A guardian having this number has lost the right to the student.
    public func hasEndedRight(_ phone: PhoneNumber, to student: StudentID) throws(StoreError) -> Bool {
        try database.exists(
            """
            SELECT 1 FROM guardian_phones p JOIN guardianships g ON g.guardian_id = p.guardian_id
            WHERE p.phone = \(phone) AND g.student_id = \(student) AND g.rights = \(GuardianRights.ended)
            """)
    }

    /// The language of a guardian having this number.
    public func language(of phone: PhoneNumber) throws(StoreError) -> Language? {
        try database.first(
            """
            SELECT g.language FROM guardian_phones p JOIN guardians g ON g.guardian_id = p.guardian_id
            WHERE p.phone = \(phone) AND g.language IS NOT NULL ORDER BY g.guardian_id
            """
        ) { row throws(StoreError) in try row.value() }
    }

    private static func read(_ row: inout SQLRow) throws(StoreError) -> Guardian {
        Guardian(
            id: try row.id(), givenName: try row.text(), familyName: try row.text(), language: try row.optionalValue(),
            email: try row.optionalText(), phones: try row.phones())
    }
}
