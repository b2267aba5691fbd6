/// A class of a school, in one year of learning.
public struct SchoolClass: Hashable, Codable, Sendable {
    public var id: ClassID
    public var school: SchoolID
    /// 1…12: the classes of one school with the same year are its year group.
    public var year: Int
    /// The letter, or the whole name.
    public var name: String
    public var level: String?

    public init(id: ClassID, school: SchoolID, year: Int, name: String, level: String? = nil) {
        self.id = id
        self.school = school
        self.year = year
        self.name = name
        self.level = level
    }
}
