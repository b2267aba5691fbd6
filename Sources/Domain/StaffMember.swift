/// Somebody who works at a school.
public struct StaffMember: Hashable, Codable, Sendable {
    public var id: StaffID
    public var school: SchoolID
    public var givenName: String
    public var familyName: String
    public var role: StaffRole
    /// The class whose teacher it is.
    public var schoolClass: ClassID?
    public var phones: [PhoneNumber]
    public var email: String?

    public init(
        id: StaffID, school: SchoolID, givenName: String, familyName: String, role: StaffRole, schoolClass: ClassID? = nil,
        phones: [PhoneNumber] = [], email: String? = nil
    ) {
        self.id = id
        self.school = school
        self.givenName = givenName
        self.familyName = familyName
        self.role = role
        self.schoolClass = schoolClass
        self.phones = phones
        self.email = email
    }
}
