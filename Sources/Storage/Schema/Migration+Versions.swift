extension Migration {
    /// When each version of the dialplans served.
    static let versions = Migration(
        name: "0003-served-versions",
        statements: [
            """
            CREATE TABLE served_versions (
                sequence INTEGER PRIMARY KEY, version TEXT NOT NULL, began_at INTEGER NOT NULL, ended_at INTEGER)
            """
        ])
}
