public import Domain

extension Diary {
    /// An entry as it stands now; `nil`: it is not there.
    public func find(_ key: EntryKey) throws(StoreError) -> DiaryEntry? {
        switch key.kind {
        case .mark: try first(.mark, key.id).map { .mark($0) }
        case .absence: try first(.absence, key.id).map { .absence($0) }
        case .remark: try first(.remark, key.id).map { .remark($0) }
        case .health: try first(.health, key.id).map { .health($0) }
        case .meeting: try first(.meeting, key.id).map { .meeting($0) }
        case .test: try first(.test, key.id).map { .test($0) }
        }
    }

    private func first<Content>(_ row: EntryRow<Content>, _ id: EntryID) throws(StoreError) -> Content? {
        try database.first("SELECT \(trusted: row.columns) FROM \(trusted: row.table) WHERE entry_id = \(id)", row.read)
    }
}
