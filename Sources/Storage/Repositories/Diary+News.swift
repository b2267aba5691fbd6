public import Domain

extension Diary {
    /// All entries of a student and of its class that were entered since a moment, in the order in which the store received them.
    ///
    /// - Parameter phone: the number that asks; `nil`: nothing is known of what it has heard.
    public func news(
        of student: StudentID, in schoolClass: ClassID, enteredSince moment: Instant, heardBy phone: PhoneNumber?
    ) throws(StoreError) -> [NewsEntry] {
        let own: SQL = "student_id = \(student)"
        let common: SQL = "class_id = \(schoolClass)"
        var news = try kind(.mark, own, moment, phone) { .mark($0) }
        news += try kind(.absence, own, moment, phone) { .absence($0) }
        news += try kind(.remark, own, moment, phone) { .remark($0) }
        news += try kind(.health, own, moment, phone) { .health($0) }
        news += try kind(.meeting, own, moment, phone) { .meeting($0) }
        news += try kind(.meeting, common, moment, phone) { .meeting($0) }
        news += try kind(.test, common, moment, phone) { .test($0) }
        return news.sorted { $0.entry.sequence < $1.entry.sequence }
    }

    private func kind<Content>(
        _ row: EntryRow<Content>, _ whose: SQL, _ moment: Instant, _ phone: PhoneNumber?, _ wrap: (Content) -> DiaryEntry
    ) throws(StoreError) -> [NewsEntry] {
        try database.all(
            """
            SELECT \(trusted: row.columns), sequence, version, EXISTS (
                SELECT 1 FROM heard h WHERE h.kind = \(row.kind) AND h.entry_id = \(trusted: row.table).entry_id
                AND h.phone = \(phone) AND h.version >= \(trusted: row.table).version)
            FROM \(trusted: row.table) WHERE \(whose) AND entered_at >= \(moment) ORDER BY sequence DESC LIMIT \(Self.limit)
            """
        ) { columns throws(StoreError) in
            let filed = try row.filed(&columns)
            let entry = Filed(wrap(filed.content), sequence: filed.sequence, version: filed.version)
            return NewsEntry(entry, isHeard: try columns.bool())
        }
    }
}
