import Domain
import Storage

/// `classes.csv`
enum ClassForm: ImportForm {
    static let required = ["class_id", "school_id", "year", "name"]
    static let optional = ["level"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> SchoolClass? {
        let id = row.id("class_id", ClassID.self)
        let school = row.id("school_id", SchoolID.self)
        let year = row.number("year", in: 1...12)
        let name = row.name("name")
        let level = row.optionalName("level")
        guard row.faults.isEmpty, let id, let school, let year, let name else { return nil }
        return SchoolClass(id: id, school: school, year: year, name: name, level: level)
    }
}
