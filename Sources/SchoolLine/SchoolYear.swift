import Domain

/// The year of a school.
enum SchoolYear {
    /// Its first day: 1 September in Europe, 1 March in Chile, where the year ends in December.
    static func first(at school: School, on day: Day) -> Day {
        let month = school.country == .chile ? 3 : 9
        let year = day.month >= month ? day.year : day.year - 1
        return Day(year: year, month: month, day: 1) ?? day
    }

    /// What has passed of it.
    static func days(at school: School, until day: Day) -> ClosedRange<Day> {
        first(at: school, on: day)...day
    }
}
