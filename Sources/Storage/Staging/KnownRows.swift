import Domain

/// The ids that rows may lean on, staged or stored, and when something was last entered for each class.
///
/// They are kept in memory: a million students take some 50 MB, and an import of twenty million marks asks for them forty million times.
final class KnownRows {
    private let store: Store
    /// For a student and a class, the number of the class.
    private var staged: [ImportFile: [String: Int32]] = [:]
    private var stored: [ImportFile: [String: Int32]] = [:]
    private var classes: [String: Int32] = [:]
    private var newest: [Int64] = []

    init(store: Store) { self.store = store }

    func contains(_ id: String, in file: ImportFile) throws(StoreError) -> Bool { try classNumber(id, in: file) != nil }

    /// Notes a row that will be staged.
    func add(_ columns: [SQLValue], of table: StagedTable) throws(StoreError) {
        guard case .text(let id) = columns[0] else { return }
        switch table.file {
        case .classes: staged[.classes, default: [:]][id] = number(ofClass: id)
        case .students:
            guard case .text(let schoolClass) = columns[1] else { return }
            staged[.students, default: [:]][id] = number(ofClass: schoolClass)
        case .schools, .guardians, .subjects: staged[table.file, default: [:]][id] = 0
        case .lessons, .marks, .absences, .remarks, .health, .meetings, .tests: try noteEntry(columns, of: table)
        case .guardianships, .subscriptions, .timetable, .calendar, .staff, .recipients: break
        }
    }

    /// When the newest staged entry of each class was entered, in milliseconds since 1970.
    var newestByClass: [(id: String, enteredAt: Int64)] {
        classes.compactMap { id, number in newest[Int(number)] > 0 ? (id, newest[Int(number)]) : nil }
    }

    private func noteEntry(_ columns: [SQLValue], of table: StagedTable) throws(StoreError) {
        guard case .integer(let enteredAt) = columns.last else { return }
        for reference in table.references where reference.file == .students || reference.file == .classes {
            guard let column = table.given.firstIndex(of: reference.column), case .text(let id) = columns[column],
                let number = try classNumber(id, in: reference.file)
            else { continue }
            newest[Int(number)] = max(newest[Int(number)], enteredAt)
        }
    }

    private func classNumber(_ id: String, in file: ImportFile) throws(StoreError) -> Int32? {
        if let number = staged[file]?[id] { return number }
        if stored[file] == nil { stored[file] = try load(file) }
        return stored[file]?[id]
    }

    private func number(ofClass id: String) -> Int32 {
        if let number = classes[id] { return number }
        let number = Int32(newest.count)
        classes[id] = number
        newest.append(0)
        return number
    }

    private func load(_ file: ImportFile) throws(StoreError) -> [String: Int32] {
        let table = StagedTable.of(file)
        let classColumn =
            switch file {
            case .students, .classes: "class_id"
            default: "''"
            }
        let sql = SQL(trusted: "SELECT \(table.key[0]), \(classColumn) FROM \(table.name)")
        return try StoreError.translating {
            try store.read { database in
                var found: [String: Int32] = [:]
                try database.each(sql) { row throws(StoreError) in
                    let id = try row.text()
                    let schoolClass = try row.text()
                    found[id] = schoolClass.isEmpty ? 0 : self.number(ofClass: schoolClass)
                }
                return found
            }
        }
    }
}
