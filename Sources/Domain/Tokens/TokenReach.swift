/// Whose entries may be touched.
public enum TokenReach: Hashable, Sendable {
    case school(SchoolID)
    case everySchool

    public func covers(_ school: SchoolID) -> Bool {
        switch self {
        case .school(let own): own == school
        case .everySchool: true
        }
    }
}
