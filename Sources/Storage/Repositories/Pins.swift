public import Domain

/// The PINs of numbers, as keyed hashes, and their locks.
public struct Pins {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// Sets a number's PIN, in the place of any that it had; the lock is opened by it.
    public func set(_ pin: PIN, of phone: PhoneNumber, at now: Instant) throws(StoreError) {
        try database.execute(
            """
            INSERT INTO pins (phone, hash, set_at, wrong, locked_until) VALUES (\(phone), \(hash(pin, phone)), \(now), 0, NULL)
            ON CONFLICT (phone) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at, wrong = 0, locked_until = NULL
            """)
    }

    /// - Returns: whether there was one.
    @discardableResult
    public func remove(of phone: PhoneNumber) throws(StoreError) -> Bool {
        try database.execute("DELETE FROM pins WHERE phone = \(phone)") > 0
    }

    /// Tries a PIN, and counts a wrong one.
    public func check(_ pin: PIN, of phone: PhoneNumber, at now: Instant) throws(StoreError) -> PINVerdict {
        guard let (known, lock) = try find(phone) else { return .none }
        let (verdict, next) = lock.trying(isRight: known == hash(pin, phone), at: now)
        if next != lock {
            try database.execute("UPDATE pins SET wrong = \(next.wrong), locked_until = \(next.until) WHERE phone = \(phone)")
        }
        return verdict
    }

    public func exists(of phone: PhoneNumber) throws(StoreError) -> Bool {
        try database.exists("SELECT 1 FROM pins WHERE phone = \(phone)")
    }

    /// `false` too where the number has none.
    public func isLocked(of phone: PhoneNumber, at now: Instant) throws(StoreError) -> Bool {
        try find(phone)?.lock.isLocked(at: now) ?? false
    }

    /// How many numbers' PINs are locked now.
    public func locked(at now: Instant) throws(StoreError) -> Int {
        try database.number("SELECT COUNT(*) FROM pins WHERE locked_until > \(now)")
    }

    private func find(_ phone: PhoneNumber) throws(StoreError) -> (hash: [UInt8], lock: PINLock)? {
        try database.first("SELECT hash, wrong, locked_until FROM pins WHERE phone = \(phone)") { row throws(StoreError) in
            (try row.bytes(), PINLock(wrong: try row.integer(), until: try row.optionalInstant()))
        }
    }

    private func hash(_ pin: PIN, _ phone: PhoneNumber) -> [UInt8] {
        database.vault.keyedHash(Array("\(phone.rawValue) \(pin.rawValue)".utf8), for: .pins)
    }
}
