/// A subject that a school teaches.
public struct Subject: Hashable, Codable, Sendable {
    public var id: SubjectID
    public var school: SchoolID
    public var name: String
    public var short: String?

    public init(id: SubjectID, school: SchoolID, name: String, short: String? = nil) {
        self.id = id
        self.school = school
        self.name = name
        self.short = short
    }
}
