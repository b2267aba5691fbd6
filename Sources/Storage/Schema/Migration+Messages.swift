extension Migration {
    /// Voice messages by their numbers, which are never used again. The sound is a file, named after the call and the recording.
    static let messages = Migration(
        name: "0005-voice-messages",
        statements: [
            """
            CREATE TABLE voice_messages (
                number INTEGER PRIMARY KEY, call_id TEXT NOT NULL, recording INTEGER NOT NULL, subject TEXT, phone TEXT, student_id TEXT,
                left_at INTEGER NOT NULL, milliseconds INTEGER, heard_at INTEGER, erased INTEGER NOT NULL, UNIQUE (call_id, recording))
            """,
            "CREATE INDEX voice_messages_left ON voice_messages (left_at)",
            "CREATE INDEX voice_messages_of_student ON voice_messages (student_id)",
            "INSERT INTO counters VALUES ('voice-messages', 0)",
        ])
}
