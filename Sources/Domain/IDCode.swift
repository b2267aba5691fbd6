/// The code by which a parent opens a child: twelve digits, the first not 0. Its description is masked.
public struct IDCode: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    /// Reads twelve digits; blanks and hyphens between groups are left out. `nil`: anything else.
    public init?(rawValue text: String) {
        guard text.utf8.count <= 32 else { return nil }
        let digits = text.utf8.filter { $0 != 0x20 && $0 != 0x2D }
        guard digits.count == 12, digits.first != 0x30, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        rawValue = String(decoding: digits, as: UTF8.self)
    }

    /// The code with this number; `nil`: not in `IDCode.numbers`.
    public init?(number: Int) {
        guard Self.numbers.contains(number) else { return nil }
        rawValue = String(number)
    }

    /// Every number that is a code.
    public static let numbers = 100_000_000_000...999_999_999_999

    /// As labels print it: `1234-5678-9012`.
    public var grouped: String {
        [rawValue.prefix(4), rawValue.dropFirst(4).prefix(4), rawValue.suffix(4)].joined(separator: "-")
    }
}

extension IDCode: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { "xxxx-xxxx-xxxx" }
    public var debugDescription: String { description }
}
