extension CallJournal {
    /// The names of calls that begin so, in their order.
    public func names(beginning prefix: String, limit: Int = 2) throws(StoreError) -> [String] {
        // U+10FFFF is in no name, and after every character of one.
        try database.all(
            """
            SELECT call_id FROM calls WHERE call_id >= \(prefix) AND call_id < \(prefix + "\u{10FFFF}") ORDER BY call_id LIMIT \(limit)
            """
        ) { row throws(StoreError) in try row.text() }
    }
}
