/// For whom a token speaks.
public enum TokenHolder: Hashable, Sendable {
    /// The diary system of a school.
    case system(SchoolID)
    /// A member of a school's staff. What the token may lasts as long as the member is a director or in the office.
    case staff(StaffID)
    /// Whoever runs the service: every school.
    case administrator
}
