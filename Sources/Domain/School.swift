public import Foundation

/// A school and the ways in which it counts, marks and speaks.
public struct School: Hashable, Codable, Sendable {
    public var id: SchoolID
    public var name: String
    public var city: String
    public var country: Country
    public var timeZone: TimeZone
    /// The language in which its names and texts are written.
    public var language: Language
    public var scale: GradeScaleID
    /// Its diary is open to the line.
    public var isActive: Bool
    public var phone: PhoneNumber?
    /// It wants no child compared with others.
    public var hidesComparison: Bool

    public init(
        id: SchoolID, name: String, city: String, country: Country, timeZone: TimeZone, language: Language, scale: GradeScaleID,
        isActive: Bool, phone: PhoneNumber? = nil, hidesComparison: Bool = false
    ) {
        self.id = id
        self.name = name
        self.city = city
        self.country = country
        self.timeZone = timeZone
        self.language = language
        self.scale = scale
        self.isActive = isActive
        self.phone = phone
        self.hidesComparison = hidesComparison
    }
}
