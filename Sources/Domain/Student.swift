/// A student, a member of one class.
public struct Student: Hashable, Codable, Sendable {
    public var id: StudentID
    public var schoolClass: ClassID
    public var givenName: String
    public var familyName: String
    public var status: StudentStatus
    public var phones: [PhoneNumber]
    public var email: String?

    public init(
        id: StudentID, schoolClass: ClassID, givenName: String, familyName: String, status: StudentStatus = .enrolled,
        phones: [PhoneNumber] = [], email: String? = nil
    ) {
        self.id = id
        self.schoolClass = schoolClass
        self.givenName = givenName
        self.familyName = familyName
        self.status = status
        self.phones = phones
        self.email = email
    }
}
