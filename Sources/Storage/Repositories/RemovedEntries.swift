public import Domain

/// Which entries were removed and when: one that was on its way meanwhile must not come back.
public struct RemovedEntries {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public struct Removal: Hashable, Sendable {
        /// Whose entry it was; of every school, if whoever removed it may touch them all.
        public var reach: TokenReach
        /// When it was removed, by the clock of whoever did.
        public var moment: Instant
    }

    /// Notes a removal; of two of one entry the later one holds.
    ///
    /// - Parameter now: when it was received.
    public func note(_ key: EntryKey, of reach: TokenReach, removedAt moment: Instant, at now: Instant) throws(StoreError) {
        let school =
            switch reach {
            case .school(let id): id.rawValue
            case .everySchool: ""
            }
        try database.execute(
            """
            INSERT INTO removed_entries (kind, entry_id, school_id, at, noted_at) VALUES (
                \(key.kind), \(key.id), \(school), \(moment), \(now))
            ON CONFLICT (kind, entry_id, school_id) DO UPDATE SET at = MAX(at, excluded.at), noted_at = excluded.noted_at
            """)
    }

    /// The removals of entries with that id, of one school or another.
    public func removals(of key: EntryKey) throws(StoreError) -> [Removal] {
        try database.all(
            "SELECT school_id, at FROM removed_entries WHERE kind = \(key.kind) AND entry_id = \(key.id)"
        ) { row throws(StoreError) in
            let school = try row.text()
            return Removal(reach: school.isEmpty ? .everySchool : .school(SchoolID(checked: school)), moment: try row.instant())
        }
    }
}
