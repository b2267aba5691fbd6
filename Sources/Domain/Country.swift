import Foundation

/// A country by its ISO 3166-1 code of two capital letters.
public struct Country: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
    public let rawValue: String

    /// `nil`: no country has this code.
    public init?(rawValue text: String) {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        guard Self.served.contains(text) || Locale.Region.isoRegions.contains(Locale.Region(text)) else { return nil }
        rawValue = text
    }

    private init(known text: String) { rawValue = text }

    public static let bulgaria = Country(known: "BG")
    public static let estonia = Country(known: "EE")
    public static let ukraine = Country(known: "UA")
    public static let chile = Country(known: "CL")

    public var description: String { rawValue }

    /// Known without asking Foundation's tables, which are slow to load.
    private static let served: Set<String> = ["BG", "EE", "UA", "CL"]
}
