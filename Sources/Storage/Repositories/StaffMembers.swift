public import Domain

/// Those who work at the schools.
public struct StaffMembers {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func all(of school: SchoolID) throws(StoreError) -> [StaffMember] {
        try database.all(
            """
            SELECT staff_id, school_id, given_name, family_name, role, class_id, phones, email FROM staff
            WHERE school_id = \(school) ORDER BY family_name, given_name, staff_id
            """, Self.read)
    }

    public func find(_ id: StaffID) throws(StoreError) -> StaffMember? {
        try database.first(
            """
            SELECT staff_id, school_id, given_name, family_name, role, class_id, phones, email FROM staff WHERE staff_id = \(id)
            """, Self.read)
    }

    private static func read(_ row: inout SQLRow) throws(StoreError) -> StaffMember {
        StaffMember(
            id: try row.id(), school: try row.id(), givenName: try row.text(), familyName: try row.text(), role: try row.value(),
            schoolClass: try row.optionalID(), phones: try row.phones(), email: try row.optionalText())
    }
}
