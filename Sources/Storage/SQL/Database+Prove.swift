extension Database {
    /// Writes one small row, so that it shows whether the store can be written: nobody reads it.
    ///
    /// It has another value each time, for SQLite leaves a page alone whose bytes stay the same.
    public func prove() throws(StoreError) {
        try execute(
            """
            INSERT INTO settings (name, value) VALUES ('proof', randomblob(8))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }
}
