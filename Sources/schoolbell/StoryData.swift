import Domain
import Storage

/// What a story's `data:` may name: the demo school, as it is or with something done to it. See `docs/demo-data.md`.
enum StoryData: String, CaseIterable {
    case demo
    /// The mother's number has the PIN 135790.
    case demoPIN = "demo-pin"
    /// The same, after five wrong ones.
    case demoPINLocked = "demo-pin-locked"
    /// The unknown number has used up its wrong codes of the day.
    case demoCodesLocked = "demo-codes-locked"
    /// Eight numbers are subscribed to Елена.
    case demoFull = "demo-full"
    /// A month of a subscription costs something.
    case demoPriced = "demo-priced"

    var monthlyPrice: Price? {
        switch self {
        case .demoPriced: Price("3.45 EUR")
        case .demo, .demoPIN, .demoPINLocked, .demoCodesLocked, .demoFull: nil
        }
    }

    /// When what was prepared was done: shortly before the stories.
    var since: Instant { Instant(milliseconds: 1_795_190_700_000) }

    func prepare(_ database: Database) throws {
        switch self {
        case .demo, .demoPriced: break
        case .demoPIN: try setPIN(database)
        case .demoPINLocked:
            try setPIN(database)
            for _ in 0..<PINLock.limit { _ = try Pins(database).check(pin("000001"), of: number(1), at: since) }
        case .demoCodesLocked:
            for call in 0..<CodeCeilings().number {
                try CodeAttempts(database).noteWrong(
                    inCall: "before-\(call)", by: number(99), isSubscribed: false, on: Self.day)
            }
        case .demoFull:
            for last in 0..<Subscription.limit { _ = try Subscriptions(database).add(number(900 + last), to: "s-elena", at: since) }
        }
    }

    private func setPIN(_ database: Database) throws { try Pins(database).set(pin("135790"), of: number(1), at: since) }

    /// The demo school's fixed numbers are well formed, and so is its day.
    private func number(_ last: Int) -> PhoneNumber { PhoneNumber(rawValue: "+359888100" + "\(1000 + last)".suffix(3))! }
    private func pin(_ digits: String) -> PIN { PIN(rawValue: digits)! }
    private static let day = Day(number: 20_261_120)!
}
