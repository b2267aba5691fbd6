public import Domain

/// The schools.
public struct Schools {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func find(_ id: SchoolID) throws(StoreError) -> School? {
        try database.first(
            """
            SELECT school_id, name, city, country, time_zone, language, grade_scale, active, phone, hides_comparison
            FROM schools WHERE school_id = \(id)
            """, Self.read)
    }

    /// Every school, in the order of their ids.
    public func all() throws(StoreError) -> [School] {
        try database.all(
            """
            SELECT school_id, name, city, country, time_zone, language, grade_scale, active, phone, hides_comparison
            FROM schools ORDER BY school_id
            """, Self.read)
    }

    /// When something was last entered for any class of the school; `nil`: never.
    public func lastEntry(of school: SchoolID) throws(StoreError) -> Instant? {
        try database.first("SELECT MAX(last_entered_at) FROM classes WHERE school_id = \(school)") { row throws(StoreError) in
            try row.optionalInstant()
        } ?? nil
    }

    static func read(_ row: inout SQLRow) throws(StoreError) -> School {
        School(
            id: try row.id(), name: try row.text(), city: try row.text(), country: try row.value(), timeZone: try row.zone(),
            language: try row.value(), scale: try row.id(), isActive: try row.bool(), phone: try row.optionalValue(),
            hidesComparison: try row.bool())
    }
}
