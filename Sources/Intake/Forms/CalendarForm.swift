import Domain
import Storage

/// `calendar.csv`
enum CalendarForm: ImportForm {
    static let required = ["school_id", "date", "kind"]
    static let optional = ["until", "note"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> CalendarDay? {
        let school = row.id("school_id", SchoolID.self)
        let day = row.day("date")
        let kind = row.choice("kind", CalendarKind.self)
        let until = row.optionalDay("until")
        let note = row.optionalWords("note")
        if let day, let until, until < day { row.refuse("until", "before the date", until.description) }
        guard row.faults.isEmpty, let school, let day, let kind else { return nil }
        return CalendarDay(school: school, day: day, kind: kind, until: until == day ? nil : until, note: note)
    }
}
