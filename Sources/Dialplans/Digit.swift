/// A key of a telephone (ITU-T Q.23).
public enum Digit: String, Codable, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case zero = "0"
    case one = "1"
    case two = "2"
    case three = "3"
    case four = "4"
    case five = "5"
    case six = "6"
    case seven = "7"
    case eight = "8"
    case nine = "9"
    case star = "*"
    case hash = "#"
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"

    public var description: String { rawValue }

    /// 0–9 for the number keys, else `nil`.
    public var number: Int? { Int(rawValue) }
}
