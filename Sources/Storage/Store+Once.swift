public import Domain

extension Store {
    /// Makes a change once for a query of a call, however often it is asked: the outcome is stored in the same transaction as the change.
    ///
    /// - Parameter change: what to do; it returns the outcome as bytes.
    /// - Returns: the outcome of this time, or the stored one of the first time.
    public func once(_ key: ChangeKey, at now: Instant, _ change: (Database) throws -> [UInt8]) throws -> [UInt8] {
        try write { database in
            let done = try database.first(
                "SELECT outcome FROM changes_done WHERE call_id = \(key.call) AND query_id = \(key.query)"
            ) { row throws(StoreError) in try row.bytes() }
            if let done { return done }
            let outcome = try change(database)
            try database.execute(
                "INSERT INTO changes_done (call_id, query_id, done_at, outcome) VALUES (\(key.call), \(key.query), \(now), \(outcome))")
            return outcome
        }
    }
}

/// Names a query that changes something: the call, and the query's number in it.
public struct ChangeKey: Hashable, Sendable {
    public var call: String
    public var query: Int

    public init(call: String, query: Int) {
        self.call = call
        self.query = query
    }
}
