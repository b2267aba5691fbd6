public import Domain

/// What an import must know of the schools that are stored before it can read rows that lean on them.
public struct ImportFacts {
    private let database: Database

    public init(_ database: Database) { self.database = database }

    /// The countries in which there are schools.
    public func countries() throws(StoreError) -> Set<Country> {
        Set(try database.all("SELECT DISTINCT country FROM schools") { row throws(StoreError) in try row.value(Country.self) })
    }

    public func scale(ofSchool school: SchoolID) throws(StoreError) -> GradeScaleID? {
        try database.first("SELECT grade_scale FROM schools WHERE school_id = \(school)") { row throws(StoreError) in try row.id() }
    }

    /// The school that teaches a subject, and the scale in which it marks.
    public func school(ofSubject subject: SubjectID) throws(StoreError) -> (school: SchoolID, scale: GradeScaleID)? {
        let sql: SQL = """
            SELECT schools.school_id, grade_scale FROM subjects JOIN schools ON schools.school_id = subjects.school_id
            WHERE subject_id = \(subject)
            """
        return try database.first(sql) { row throws(StoreError) in (try row.id(), try row.id()) }
    }
}
