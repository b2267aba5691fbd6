/// The PIN of a number: six digits. Its description is masked.
public struct PIN: RawRepresentable, Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    public let rawValue: String

    public init?(rawValue text: String) {
        guard text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        rawValue = text
    }

    /// One digit six times, or a run up or down such as 123456 and 654321.
    public var isWeak: Bool {
        let digits = rawValue.utf8.map(Int.init)
        let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
        return steps.count == 1 && steps.isSubset(of: [-1, 0, 1])
    }

    public var description: String { "xxxxxx" }
    public var debugDescription: String { description }
}
