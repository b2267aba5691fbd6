public import Domain

/// The numbers that have texted STOP: nothing goes to them, whatever an import says of them, until they text START.
public struct StoppedNumbers {
    /// Answers to the texts of one number in a day: a machine that answers ours must not keep us talking.
    public static let mostAnswers = 3

    let database: Database
    public init(_ database: Database) { self.database = database }

    public func stop(_ phone: PhoneNumber, at now: Instant) throws(StoreError) {
        try database.execute("INSERT INTO stopped_numbers (phone, at) VALUES (\(phone), \(now)) ON CONFLICT (phone) DO NOTHING")
    }

    public func start(_ phone: PhoneNumber) throws(StoreError) {
        try database.execute("DELETE FROM stopped_numbers WHERE phone = \(phone)")
    }

    public func contains(_ phone: PhoneNumber) throws(StoreError) -> Bool {
        try database.exists("SELECT 1 FROM stopped_numbers WHERE phone = \(phone)")
    }

    /// Whether the number may be answered once more today; that it is, is counted.
    public func mayAnswer(_ phone: PhoneNumber, on day: Day) throws(StoreError) -> Bool {
        try database.execute("DELETE FROM text_answers WHERE day < \(day)")
        return try database.execute(
            """
            INSERT INTO text_answers (phone, day, count) VALUES (\(phone), \(day), 1)
            ON CONFLICT (phone, day) DO UPDATE SET count = count + 1 WHERE count < \(Self.mostAnswers)
            """) > 0
    }
}
