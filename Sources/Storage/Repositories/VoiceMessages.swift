public import Domain

/// The voice messages of callers.
public struct VoiceMessages {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// Keeps a message. What is told of one that is kept already is added to it: its call and its service tell of it at their own times.
    ///
    /// - Returns: its number, always the same for one recording.
    @discardableResult
    public func keep(_ message: VoiceMessage) throws(StoreError) -> Int {
        let source = message.source
        if let number = try number(of: source) {
            try database.execute(
                """
                UPDATE voice_messages SET subject = COALESCE(\(message.subject), subject), phone = COALESCE(\(message.phone), phone),
                    student_id = COALESCE(\(message.student), student_id), milliseconds = COALESCE(\(message.milliseconds), milliseconds)
                WHERE number = \(number) AND erased = 0
                """)
            return number
        }
        try database.execute("UPDATE counters SET value = value + 1 WHERE name = 'voice-messages'")
        try database.execute(
            """
            INSERT INTO voice_messages (number, call_id, recording, subject, phone, student_id, left_at, milliseconds, erased)
            SELECT value, \(source.call), \(source.recording), \(message.subject), \(message.phone), \(message.student), \(message.leftAt),
                \(message.milliseconds), 0 FROM counters WHERE name = 'voice-messages'
            """)
        return try number(of: source) ?? 0
    }

    /// Somebody of the service listens to it; the first time stays.
    public func hear(_ number: Int, at now: Instant) throws(StoreError) {
        try database.execute("UPDATE voice_messages SET heard_at = \(now) WHERE number = \(number) AND heard_at IS NULL")
    }

    /// Nothing of an erased message is left but its file, which is removed with the next chores.
    func erase(of student: StudentID, and calls: SQL) throws(StoreError) {
        try database.execute(
            """
            UPDATE voice_messages SET subject = NULL, phone = NULL, student_id = NULL, milliseconds = NULL, erased = 1
            WHERE student_id = \(student) OR call_id IN (\(calls))
            """)
    }

    /// The messages whose files are still to be removed; ``forget(_:)`` says that this is done.
    public func erased() throws(StoreError) -> [VoiceMessage.Source] {
        try database.all("SELECT call_id, recording FROM voice_messages WHERE erased = 1") { row throws(StoreError) in
            VoiceMessage.Source(call: try row.text(), recording: try row.integer())
        }
    }

    public func forget(_ source: VoiceMessage.Source) throws(StoreError) {
        try database.execute("DELETE FROM voice_messages WHERE call_id = \(source.call) AND recording = \(source.recording)")
    }

    public func find(_ number: Int) throws(StoreError) -> VoiceMessage? {
        try database.first("SELECT \(trusted: Self.columns) FROM voice_messages WHERE number = \(number) AND erased = 0", Self.read)
    }

    /// The newest first.
    public func recent(limit: Int = 100) throws(StoreError) -> [VoiceMessage] {
        try database.all(
            "SELECT \(trusted: Self.columns) FROM voice_messages WHERE erased = 0 ORDER BY number DESC LIMIT \(limit)", Self.read)
    }

    private func number(of source: VoiceMessage.Source) throws(StoreError) -> Int? {
        try database.first(
            "SELECT number FROM voice_messages WHERE call_id = \(source.call) AND recording = \(source.recording)"
        ) { row throws(StoreError) in try row.integer() }
    }

    private static let columns = "number, call_id, recording, subject, phone, student_id, left_at, milliseconds, heard_at"

    private static func read(_ row: inout SQLRow) throws(StoreError) -> VoiceMessage {
        VoiceMessage(
            number: try row.integer(), source: VoiceMessage.Source(call: try row.text(), recording: try row.integer()),
            subject: try row.optionalText(), phone: try row.optionalText().flatMap { PhoneNumber(rawValue: $0) },
            student: try row.optionalID(), leftAt: try row.instant(), milliseconds: try row.optionalInteger(),
            heardAt: try row.optionalInstant())
    }
}
