/// An identifier of the school's own system: any text of 1…64 bytes of UTF-8 without control characters, with a type of its own.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Codable, CodingKeyRepresentable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    /// Takes text that was checked before, such as a stored identifier.
    init(checked text: String)
}

extension Identifier {
    /// `nil`: empty, longer than 64 bytes, or with control characters.
    public init?(rawValue text: String) {
        guard (1...64).contains(text.utf8.count), !text.unicodeScalars.contains(where: \.isControl) else { return nil }
        self.init(checked: text)
    }

    public init?(_ text: some StringProtocol) { self.init(rawValue: String(text)) }
    public init(stringLiteral text: String) { self.init(checked: text) }
    public var description: String { rawValue }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Unicode.Scalar {
    /// The general category Cc, without looking it up.
    var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
