public import Domain

/// To which school things belong: what the bearer of a school's token may touch.
extension Diary {
    public func school(of student: StudentID) throws(StoreError) -> SchoolID? {
        try school("SELECT c.school_id FROM students s JOIN classes c ON c.class_id = s.class_id WHERE s.student_id = \(student)")
    }

    public func school(of schoolClass: ClassID) throws(StoreError) -> SchoolID? {
        try school("SELECT school_id FROM classes WHERE class_id = \(schoolClass)")
    }

    public func school(of subject: SubjectID) throws(StoreError) -> SchoolID? {
        try school("SELECT school_id FROM subjects WHERE subject_id = \(subject)")
    }

    /// The school of an entry, and when it was written.
    public struct Kept: Hashable, Sendable {
        public var school: SchoolID
        public var enteredAt: Instant
    }

    /// How an entry stands here, by the school of its child or class; `nil`: there is no such entry.
    public func kept(_ entry: EntryKey) throws(StoreError) -> Kept? {
        let table = ImportFile(entry.kind).rawValue
        let classes: SQL
        switch entry.kind {
        case .mark, .absence, .remark, .health:
            classes = "JOIN students s ON s.student_id = e.student_id JOIN classes c ON c.class_id = s.class_id"
        case .test: classes = "JOIN classes c ON c.class_id = e.class_id"
        case .meeting:
            classes = "LEFT JOIN students s ON s.student_id = e.student_id JOIN classes c ON c.class_id = COALESCE(e.class_id, s.class_id)"
        }
        return try database.first(
            "SELECT c.school_id, e.entered_at FROM \(trusted: table) e \(classes) WHERE e.entry_id = \(entry.id)"
        ) { row throws(StoreError) in
            Kept(school: try row.id(), enteredAt: try row.instant())
        }
    }

    private func school(_ sql: SQL) throws(StoreError) -> SchoolID? {
        try database.first(sql) { row throws(StoreError) in try row.id() }
    }
}
