public import Domain

/// The subjects of the schools.
public struct Subjects {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func find(_ id: SubjectID) throws(StoreError) -> Subject? {
        try database.first("SELECT subject_id, school_id, name, short FROM subjects WHERE subject_id = \(id)", Self.read)
    }

    /// The subjects of a school in its own order.
    public func all(of school: SchoolID) throws(StoreError) -> [Subject] {
        try database.all(
            "SELECT subject_id, school_id, name, short FROM subjects WHERE school_id = \(school) ORDER BY position, subject_id", Self.read)
    }

    /// Every subject with the scale of its school: by what an import reads a mark.
    public func scales() throws(StoreError) -> [SubjectID: GradeScaleID] {
        var scales: [SubjectID: GradeScaleID] = [:]
        try database.each(
            "SELECT s.subject_id, o.grade_scale FROM subjects s JOIN schools o ON o.school_id = s.school_id"
        ) { row throws(StoreError) in
            scales[try row.id()] = try row.id(GradeScaleID.self)
        }
        return scales
    }

    private static func read(_ row: inout SQLRow) throws(StoreError) -> Subject {
        Subject(id: try row.id(), school: try row.id(), name: try row.text(), short: try row.optionalText())
    }
}
