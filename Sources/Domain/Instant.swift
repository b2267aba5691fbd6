public import Foundation

/// A moment: whole milliseconds since 1970-01-01T00:00Z.
public struct Instant: Hashable, Comparable, Codable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads ISO 8601 with an offset: `2026-11-21T08:10:00+02:00`, `2026-11-21T06:10Z`; seconds and their fraction may be missing.
    public init?(_ text: some StringProtocol) {
        guard let moment = InstantText(text) else { return nil }
        self = moment.instant
    }

    /// The moment at which the wall clock of the zone shows this. A time that the clock skips becomes one as much later as was skipped.
    public init(_ day: Day, _ time: ClockTime, in zone: TimeZone) {
        let local = Int64(day.sinceEpoch) * 86_400 + Int64(time.hour * 3_600 + time.minute * 60)
        func offset(at second: Int64) -> Int64 { Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))) }
        let before = local - offset(at: local - 86_400)
        let after = local - offset(at: before)
        let exists = local - offset(at: after) == after
        self.init(milliseconds: (exists ? after : before) * 1_000)
    }

    public func day(in zone: TimeZone) -> Day { Day(sinceEpoch: local(in: zone).days) }

    public func time(in zone: TimeZone) -> ClockTime {
        let second = local(in: zone).seconds
        // Seconds of a day are always a time of it.
        return ClockTime(hour: second / 3_600, minute: second / 60 % 60)!
    }

    public func adding(milliseconds more: Int64) -> Instant { Instant(milliseconds: milliseconds + more) }
    public func adding(minutes: Int) -> Instant { adding(milliseconds: Int64(minutes) * 60_000) }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// ISO 8601 with the zone's offset; the fraction of the second only where there is one.
    public func text(in zone: TimeZone) -> String {
        let second = local(in: zone).seconds
        let offset = self.offset(in: zone) / 60
        let fraction = Int(milliseconds.modulo(1_000))
        return "\(day(in: zone))T\(Digits.text(second / 3_600, 2)):\(Digits.text(second / 60 % 60, 2)):\(Digits.text(second % 60, 2))"
            + (fraction == 0 ? "" : ".\(Digits.text(fraction, 3))")
            + (offset == 0 ? "Z" : "\(offset < 0 ? "-" : "+")\(Digits.text(abs(offset) / 60, 2)):\(Digits.text(abs(offset) % 60, 2))")
    }

    private func offset(in zone: TimeZone) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds.floored(1_000))))
    }

    private func local(in zone: TimeZone) -> (days: Int, seconds: Int) {
        let seconds = Int(milliseconds.floored(1_000)) + offset(in: zone)
        return (seconds.floored(86_400), seconds.modulo(86_400))
    }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 in UTC.
    public var description: String { text(in: .gmt) }
}

extension Int64 {
    fileprivate func floored(_ divisor: Int64) -> Int64 { (self - modulo(divisor)) / divisor }

    fileprivate func modulo(_ divisor: Int64) -> Int64 {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
