/// The outcomes of the changes that calls have asked for: see `Store.once`.
public struct DoneChanges {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// Those of a call, the oldest first.
    public func outcomes(of call: String) throws(StoreError) -> [[UInt8]] {
        try database.all("SELECT outcome FROM changes_done WHERE call_id = \(call) ORDER BY query_id") { row throws(StoreError) in
            try row.bytes()
        }
    }
}
