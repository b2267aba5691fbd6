extension Migration {
    /// Who may hand over entries by HTTP. Of a token only a keyed hash is kept.
    static let tokens = Migration(
        name: "0004-tokens",
        statements: [
            """
            CREATE TABLE tokens (
                token_id TEXT PRIMARY KEY, hash BLOB NOT NULL UNIQUE, holder TEXT NOT NULL, school_id TEXT REFERENCES schools,
                staff_id TEXT REFERENCES staff, scopes TEXT NOT NULL, note TEXT NOT NULL, made_at INTEGER NOT NULL,
                expires_at INTEGER, revoked_at INTEGER, last_used_at INTEGER, uses INTEGER NOT NULL DEFAULT 0)
            """,
            "CREATE INDEX uses_of_tokens ON access_log (who, number) WHERE act = 'token-used'",
        ])
}
