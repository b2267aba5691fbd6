public import Domain

/// The wrong ID codes of today: by call, by number, and of all numbers without and with a subscription together.
public struct CodeAttempts {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// Counts a wrong code. What was counted on earlier days is forgotten.
    ///
    /// - Parameters:
    ///   - phone: the caller's number; `nil`: it is not known, or not trusted.
    ///   - isSubscribed: the number has an active subscription, so it is no stranger.
    public func noteWrong(inCall call: String, by phone: PhoneNumber?, isSubscribed: Bool, on day: Day) throws(StoreError) {
        try database.execute("DELETE FROM code_attempts WHERE day < \(day.adding(days: -1))")
        try add(.call, call, day)
        if let phone { try add(.number, phone.rawValue, day) }
        try add(isSubscribed ? .subscribers : .strangers, "", day)
    }

    public func wrong(inCall call: String, by phone: PhoneNumber?, on day: Day) throws(StoreError) -> WrongCodes {
        WrongCodes(
            // A call over midnight is still one call.
            inCall: try count(.call, call, day.adding(days: -1)) + count(.call, call, day),
            ofNumber: try phone.map { phone throws(StoreError) in try count(.number, phone.rawValue, day) } ?? 0,
            ofStrangers: try count(.strangers, "", day),
            ofSubscribers: try count(.subscribers, "", day))
    }

    /// All wrong codes of a day: those of known numbers, and those of whoever is no subscriber, which may be the same ones.
    public func wrong(on day: Day) throws(StoreError) -> (ofNumbers: Int, ofStrangers: Int) {
        let ofNumbers = try database.number(
            "SELECT COALESCE(SUM(wrong), 0) FROM code_attempts WHERE day = \(day) AND scope = \(Scope.number)")
        return (ofNumbers, try count(.strangers, "", day))
    }

    private enum Scope: String, SQLBindable {
        case call, number, strangers, subscribers
    }

    private func add(_ scope: Scope, _ name: String, _ day: Day) throws(StoreError) {
        try database.execute(
            """
            INSERT INTO code_attempts (day, scope, name, wrong) VALUES (\(day), \(scope), \(name), 1)
            ON CONFLICT (day, scope, name) DO UPDATE SET wrong = code_attempts.wrong + 1
            """)
    }

    private func count(_ scope: Scope, _ name: String, _ day: Day) throws(StoreError) -> Int {
        try database.number("SELECT wrong FROM code_attempts WHERE day = \(day) AND scope = \(scope) AND name = \(name)")
    }
}
