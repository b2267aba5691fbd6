/// A parent, or whoever stands in the place of one.
public struct Guardian: Hashable, Codable, Sendable {
    public var id: GuardianID
    public var givenName: String
    public var familyName: String
    public var language: Language?
    public var email: String?
    public var phones: [PhoneNumber]

    public init(
        id: GuardianID, givenName: String, familyName: String, language: Language? = nil, email: String? = nil,
        phones: [PhoneNumber] = []
    ) {
        self.id = id
        self.givenName = givenName
        self.familyName = familyName
        self.language = language
        self.email = email
        self.phones = phones
    }
}
