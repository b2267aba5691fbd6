public import Domain

/// Which version of the dialplans served when, and how its calls ended.
public struct ServedVersions {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// A version begins to serve, in the place of the one before it.
    public func begin(_ version: String, at moment: Instant) throws(StoreError) {
        try end(at: moment)
        try database.execute("INSERT INTO served_versions (version, began_at) VALUES (\(version), \(moment))")
    }

    /// The service stops.
    public func end(at moment: Instant) throws(StoreError) {
        try database.execute("UPDATE served_versions SET ended_at = \(moment) WHERE ended_at IS NULL")
    }

    /// What an engine that was killed did not finish: its version served at least until its last call ended.
    public func endOfKilled() throws(StoreError) {
        try database.execute(
            """
            UPDATE served_versions SET ended_at = COALESCE((
                SELECT MAX(c.ended_at) FROM calls c WHERE c.dialplan LIKE '%@' || served_versions.version AND c.ended_at > began_at), began_at)
            WHERE ended_at IS NULL
            """)
    }

    /// In the order of time.
    public func all() throws(StoreError) -> [ServedVersion] {
        try database.all("SELECT version, began_at, ended_at FROM served_versions ORDER BY sequence") { row throws(StoreError) in
            ServedVersion(version: try row.text(), beganAt: try row.instant(), endedAt: try row.optionalInstant())
        }
    }

    /// How many calls of each version ended by each cause.
    public func ends() throws(StoreError) -> [String: [String: Int]] {
        var ends: [String: [String: Int]] = [:]
        try database.each("SELECT dialplan, cause, COUNT(*) FROM calls GROUP BY dialplan, cause") { row throws(StoreError) in
            let (dialplan, cause, count) = (try row.text(), try row.text(), try row.integer())
            guard let version = dialplan.split(separator: "@").last else { return }
            ends[String(version), default: [:]][cause, default: 0] += count
        }
        return ends
    }
}
