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

    /// The school of the child or the class of an entry; `nil`: there is no such entry.
    public func school(of entry: EntryKey) throws(StoreError) -> SchoolID? {
        let table = ImportFile(entry.kind).rawValue
        switch entry.kind {
        case .mark, .absence, .remark, .health:
            return try school(
                """
                SELECT c.school_id FROM \(trusted: table) e JOIN students s ON s.student_id = e.student_id
                    JOIN classes c ON c.class_id = s.class_id WHERE e.entry_id = \(entry.id)
                """)
        case .test:
            return try school(
                "SELECT c.school_id FROM tests e JOIN classes c ON c.class_id = e.class_id WHERE e.entry_id = \(entry.id)")
        case .meeting:
            return try school(
                """
                SELECT c.school_id FROM meetings e LEFT JOIN students s ON s.student_id = e.student_id
                    JOIN classes c ON c.class_id = COALESCE(e.class_id, s.class_id) WHERE e.entry_id = \(entry.id)
                """)
        }
    }

    private func school(_ sql: SQL) throws(StoreError) -> SchoolID? {
        try database.first(sql) { row throws(StoreError) in try row.id() }
    }
}
