/// A rule was broken: what came, and what should have come.
public struct KitBreach: Error, Hashable, CustomStringConvertible {
    public let description: String

    init(_ text: String) { description = text }
}

/// A check could not be made of this other side: why.
struct KitSkip: Error {
    let reason: String
}
