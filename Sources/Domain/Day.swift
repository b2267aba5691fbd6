/// A day of the proleptic Gregorian calendar, years 1…9999.
public struct Day: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// `nil`: no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else {
            return nil
        }
        self.init(checked: year, month, day)
    }

    /// Reads `YYYY-MM-DD` (ISO 8601).
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        guard let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]), let day = Digits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as one number, `YYYYMMDD`: in the order of the days.
    public var number: Int { year * 10_000 + month * 100 + day }

    public init?(number: Int) { self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100) }

    /// 1 = Monday … 7 = Sunday (ISO 8601).
    public var weekday: Int { (sinceEpoch + 3).modulo(7) + 1 }

    public func adding(days: Int) -> Day { Day(sinceEpoch: sinceEpoch + days) }

    /// Whole days from this day to the other one.
    public func days(to other: Day) -> Int { other.sinceEpoch - sinceEpoch }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private init(checked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

extension Day: CustomStringConvertible, Codable {
    /// `YYYY-MM-DD`.
    public var description: String { "\(Digits.text(year, 4))-\(Digits.text(month, 2))-\(Digits.text(day, 2))" }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a day"))
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Day {
    /// Days since 1970-01-01. The year is counted from March, so that the leap day is its last.
    var sinceEpoch: Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted.floored(4) - shifted.floored(100) + shifted.floored(400) + dayOfYear - 719_468
    }

    /// Days outside of the years 1…9999 become the nearest one inside.
    init(sinceEpoch days: Int) {
        let count = min(max(days, -719_162), 2_932_896) + 719_468
        let era = count / 146_097
        let dayOfEra = count % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let year = yearOfEra + era * 400
        self.init(checked: month < 10 ? year : year + 1, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Int {
    func floored(_ divisor: Int) -> Int { (self - modulo(divisor)) / divisor }

    func modulo(_ divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
