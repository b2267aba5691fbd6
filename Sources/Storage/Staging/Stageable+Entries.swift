public import Domain

extension Mark: Stageable {
    public static let file = ImportFile.marks

    public func columns(_: Vault) -> [SQLValue] { row(id, student, subject, symbol, hundredths, kind, day, note, enteredAt) }
}

extension Absence: Stageable {
    public static let file = ImportFile.absences

    public func columns(_: Vault) -> [SQLValue] { row(id, student, day, lesson, subject, kind, isExcused, reason, enteredAt) }
}

extension Remark: Stageable {
    public static let file = ImportFile.remarks
    public func columns(_: Vault) -> [SQLValue] { row(id, student, day, kind, text, enteredAt) }
}

extension HealthNote: Stageable {
    public static let file = ImportFile.health
    public func columns(_: Vault) -> [SQLValue] { row(id, student, day, text, enteredAt) }
}

extension Meeting: Stageable {
    public static let file = ImportFile.meetings

    public func columns(_: Vault) -> [SQLValue] {
        switch audience {
        case .schoolClass(let audience): row(id, audience, nil, starts, place, text, enteredAt)
        case .student(let student): row(id, nil, student, starts, place, text, enteredAt)
        }
    }
}

extension PlannedTest: Stageable {
    public static let file = ImportFile.tests

    public func columns(_: Vault) -> [SQLValue] { row(id, schoolClass, subject, day, title, isGraded, isPlanned, enteredAt) }
}
