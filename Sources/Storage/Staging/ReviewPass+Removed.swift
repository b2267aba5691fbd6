import Domain

extension ReviewPass {
    /// Takes out entries that were removed after they were written: a file that was made before does not bring them back.
    ///
    /// - Returns: how many.
    func leaveOutRemoved(_ table: StagedTable) throws(StoreError) -> Int {
        guard let kind = table.entryKind, try database.exists("SELECT 1 FROM stored.removed_entries") else { return 0 }
        let ofClass = table.columns.contains("class_id") ? "\(table.name).class_id" : "NULL"
        let ofStudent =
            table.columns.contains("student_id")
            ? "(SELECT s.class_id FROM stored.students s WHERE s.student_id = \(table.name).student_id)" : "NULL"
        return try database.execute(
            """
            DELETE FROM \(trusted: table.name) WHERE deleted = 0 AND EXISTS (
                SELECT 1 FROM stored.removed_entries r
                WHERE r.kind = \(kind) AND r.entry_id = \(trusted: table.name).entry_id AND r.at >= \(trusted: table.name).entered_at
                    AND (r.school_id = '' OR r.school_id = (
                        SELECT c.school_id FROM stored.classes c WHERE c.class_id = COALESCE(\(trusted: ofClass), \(trusted: ofStudent)))))
            """)
    }
}

extension StagedTable {
    /// The kind of the entries that it holds; `nil`: it holds none.
    var entryKind: EntryKind? { EntryKind.allCases.first { ImportFile($0) == file } }
}
