public import Domain

extension Diary {
    /// The entries of a student and of its class that were entered since a moment, in the order in which the store received them; with
    /// them those of which the number has heard another version.
    ///
    /// - Parameters:
    ///   - phone: the number that asks; `nil`: nothing is known of what it has heard.
    ///   - receipt: what was received after it is among them whenever it was entered; `nil`: nothing more is.
    public func news(
        of student: StudentID, in schoolClass: ClassID, enteredSince moment: Instant, heardBy phone: PhoneNumber?,
        receivedAfter receipt: Instant? = nil
    ) throws(StoreError) -> [NewsEntry] {
        let span = NewsSpan(enteredSince: moment, receivedAfter: receipt, phone: phone)
        let own: SQL = "student_id = \(student)"
        let common: SQL = "class_id = \(schoolClass)"
        var news = try kind(.mark, own, span) { .mark($0) }
        news += try kind(.absence, own, span) { .absence($0) }
        news += try kind(.remark, own, span) { .remark($0) }
        news += try kind(.health, own, span) { .health($0) }
        news += try kind(.meeting, own, span) { .meeting($0) }
        news += try kind(.meeting, common, span) { .meeting($0) }
        news += try kind(.test, common, span) { .test($0) }
        return news.sorted { $0.entry.sequence < $1.entry.sequence }
    }

    private func kind<Content>(
        _ row: EntryRow<Content>, _ whose: SQL, _ span: NewsSpan, _ wrap: (Content) -> DiaryEntry
    ) throws(StoreError) -> [NewsEntry] {
        let heard: SQL = """
            EXISTS (SELECT 1 FROM heard h WHERE h.kind = \(row.kind) AND h.entry_id = \(trusted: row.table).entry_id
            AND h.phone = \(span.phone) AND h.version
            """
        return try database.all(
            """
            SELECT \(trusted: row.columns), sequence, version, \(heard) >= \(trusted: row.table).version)
            FROM \(trusted: row.table) WHERE \(whose) AND (entered_at >= \(span.enteredSince) OR received_at > \(span.receivedAfter)
                OR \(heard) < \(trusted: row.table).version)) ORDER BY sequence DESC LIMIT \(Self.limit)
            """
        ) { columns throws(StoreError) in
            let filed = try row.filed(&columns)
            let entry = Filed(wrap(filed.content), sequence: filed.sequence, version: filed.version)
            return NewsEntry(entry, isHeard: try columns.bool())
        }
    }
}

private struct NewsSpan {
    var enteredSince: Instant
    var receivedAfter: Instant?
    var phone: PhoneNumber?
}
