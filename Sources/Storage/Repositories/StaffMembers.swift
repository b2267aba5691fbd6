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
            """
        ) { row throws(StoreError) in
            StaffMember(
                id: try row.id(), school: try row.id(), givenName: try row.text(), familyName: try row.text(), role: try row.value(),
                schoolClass: try row.optionalID(), phones: try row.phones(), email: try row.optionalText())
        }
    }
}
