/// A language by its ISO 639-1 code: `bg`, `et`, `uk`, `es`, `en`.
public struct Language: RawRepresentable, Hashable, Comparable, Codable, CodingKeyRepresentable, Sendable, CustomStringConvertible {
    public let rawValue: String

    /// `nil`: not two small letters.
    public init?(rawValue text: String) {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        rawValue = text
    }

    private init(known text: String) { rawValue = text }

    public static let bulgarian = Language(known: "bg")
    public static let estonian = Language(known: "et")
    public static let ukrainian = Language(known: "uk")
    public static let spanish = Language(known: "es")
    public static let english = Language(known: "en")

    public var description: String { rawValue }
    public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}
