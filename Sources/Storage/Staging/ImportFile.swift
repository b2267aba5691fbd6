/// The files of a school's diary, in the order in which they lean on one another.
public enum ImportFile: String, Hashable, Sendable, CaseIterable {
    case schools, classes, students, guardians, guardianships, subscriptions, subjects, timetable, lessons, marks, absences, remarks, health
    case meetings, tests, calendar, staff, recipients

    /// `marks.csv`
    public var name: String { rawValue + ".csv" }
}
