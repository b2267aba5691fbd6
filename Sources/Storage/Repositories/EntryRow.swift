import Domain

/// How entries of one kind are read: their columns, in the order in which they are taken from a row.
struct EntryRow<Content: Hashable & Codable & Sendable>: Sendable {
    let kind: EntryKind
    let columns: String
    let read: @Sendable (inout SQLRow) throws(StoreError) -> Content

    var table: String { ImportFile(kind).rawValue }

    /// An entry with its place and version, from the columns `columns`, `sequence` and `version`.
    func filed(_ row: inout SQLRow) throws(StoreError) -> Filed<Content> {
        Filed(try read(&row), sequence: try row.integer64(), version: try row.integer())
    }
}

extension EntryRow<Mark> {
    static let mark = EntryRow(
        kind: .mark, columns: "entry_id, student_id, subject_id, symbol, hundredths, kind, day, note, entered_at"
    ) { row throws(StoreError) in
        Mark(
            id: try row.id(), student: try row.id(), subject: try row.id(), symbol: try row.text(), hundredths: try row.optionalInteger(),
            kind: try row.value(), day: try row.day(), note: try row.optionalText(), enteredAt: try row.instant())
    }
}

extension EntryRow<Absence> {
    static let absence = EntryRow(
        kind: .absence, columns: "entry_id, student_id, day, lesson, subject_id, kind, excused, reason, entered_at"
    ) { row throws(StoreError) in
        Absence(
            id: try row.id(), student: try row.id(), day: try row.day(), lesson: try row.integer(), subject: try row.id(),
            kind: try row.value(), isExcused: try row.bool(), reason: try row.optionalText(), enteredAt: try row.instant())
    }
}

extension EntryRow<Remark> {
    static let remark = EntryRow(
        kind: .remark, columns: "entry_id, student_id, day, kind, text, entered_at"
    ) { row throws(StoreError) in
        Remark(
            id: try row.id(), student: try row.id(), day: try row.day(), kind: try row.value(), text: try row.text(),
            enteredAt: try row.instant())
    }
}

extension EntryRow<HealthNote> {
    static let health = EntryRow(kind: .health, columns: "entry_id, student_id, day, text, entered_at") { row throws(StoreError) in
        HealthNote(id: try row.id(), student: try row.id(), day: try row.day(), text: try row.text(), enteredAt: try row.instant())
    }
}

extension EntryRow<Meeting> {
    static let meeting = EntryRow(
        kind: .meeting, columns: "entry_id, class_id, student_id, starts, place, text, entered_at"
    ) { row throws(StoreError) in
        let id = try row.id(EntryID.self)
        let schoolClass = try row.optionalID(ClassID.self)
        let student = try row.optionalID(StudentID.self)
        let audience = schoolClass.map(Audience.schoolClass) ?? student.map(Audience.student)
        return Meeting(
            id: id, audience: try row.wanted("an audience", audience), starts: try row.instant(), place: try row.text(),
            text: try row.text(), enteredAt: try row.instant())
    }
}

extension EntryRow<PlannedTest> {
    static let test = EntryRow(
        kind: .test, columns: "entry_id, class_id, subject_id, day, title, graded, planned, entered_at"
    ) { row throws(StoreError) in
        PlannedTest(
            id: try row.id(), schoolClass: try row.id(), subject: try row.id(), day: try row.day(), title: try row.text(),
            isGraded: try row.bool(), isPlanned: try row.bool(), enteredAt: try row.instant())
    }
}
