public import Domain

/// The classes.
public struct Classes {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func find(_ id: ClassID) throws(StoreError) -> SchoolClass? {
        try database.first("SELECT class_id, school_id, year, name, level FROM classes WHERE class_id = \(id)", Self.read)
    }

    /// The classes of a school, by year and name.
    public func all(of school: SchoolID) throws(StoreError) -> [SchoolClass] {
        try database.all(
            "SELECT class_id, school_id, year, name, level FROM classes WHERE school_id = \(school) ORDER BY year, name, class_id",
            Self.read)
    }

    /// Every class with its school: what an import needs to know of classes that it does not bring.
    public func schools() throws(StoreError) -> [ClassID: SchoolID] {
        var schools: [ClassID: SchoolID] = [:]
        try database.each("SELECT class_id, school_id FROM classes") { row throws(StoreError) in
            schools[try row.id()] = try row.id(SchoolID.self)
        }
        return schools
    }

    /// When something was last entered for the class; `nil`: never.
    public func lastEntry(of schoolClass: ClassID) throws(StoreError) -> Instant? {
        try database.first("SELECT last_entered_at FROM classes WHERE class_id = \(schoolClass)") { row throws(StoreError) in
            try row.optionalInstant()
        } ?? nil
    }

    static func read(_ row: inout SQLRow) throws(StoreError) -> SchoolClass {
        SchoolClass(
            id: try row.id(), school: try row.id(), year: try row.integer(), name: try row.text(), level: try row.optionalText())
    }
}
