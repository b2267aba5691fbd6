/// A name in a dialplan: text with a type of its own, so that a state is never taken for a phrase.
public protocol Name: RawRepresentable, Hashable, Comparable, Codable, CodingKeyRepresentable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension Name {
    public init(_ text: some StringProtocol) { self.init(rawValue: String(text)) }
    public init(stringLiteral text: String) { self.init(rawValue: text) }
    public var description: String { rawValue }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The name of a state of a dialplan, such as `main-menu`.
public struct StateName: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The key of a phrase in `prompts/<language>/phrases.yaml`.
public struct PhraseKey: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a service that a `do` state asks.
public struct ServiceName: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// How a service answered: `known`, `none`, `failed` …
public struct OutcomeName: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Every service has this outcome: it did not answer, or could not.
    public static let failed = OutcomeName("failed")
}

/// A variable of a call, an input of a service, or a placeholder of a phrase.
public struct VariableName: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A kind of item in a list that is read, as the service declares it: `mark`, `absence` …
public struct ItemKind: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a calendar of opening hours.
public struct CalendarName: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A language, by its ISO 639-1 code: `bg`, `et`, `uk`, `es`, `en`.
public struct LanguageCode: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A student as a call sees one: an opaque name by which admission is decided. The dialplan language says *child*.
public struct ChildID: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
