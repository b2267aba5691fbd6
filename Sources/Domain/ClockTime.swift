/// A time on a school's wall clock, to the minute.
public struct ClockTime: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let hour: Int
    public let minute: Int

    /// `nil`: not 0…23 and 0…59.
    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Reads `HH:MM` or `H:MM`.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.prefix(6).split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2 else { return nil }
        guard let hour = Digits.number(parts[0]), let minute = Digits.number(parts[1]) else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// The time as one number, `HHMM`: in the order of the times.
    public var number: Int { hour * 100 + minute }

    public init?(number: Int) { self.init(hour: number / 100, minute: number % 100) }

    /// `HH:MM`.
    public var description: String { "\(Digits.text(hour, 2)):\(Digits.text(minute, 2))" }

    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.number < right.number }
}
