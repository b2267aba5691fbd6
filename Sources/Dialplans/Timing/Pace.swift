/// How an ordinary caller goes through a dialplan: what the lengths of the prompts alone do not tell.
public struct Pace: Hashable, Sendable {
    /// How many items a list has that is read.
    public var items = 3
    /// How long it takes to press a key.
    public var key: Milliseconds = 500
    /// How long a voice message is.
    public var message: Milliseconds = 10_000
    /// How long a person's telephone rings.
    public var ringing: Milliseconds = 10_000
    /// How long one talks to that person.
    public var talk: Milliseconds = 60_000

    public init() {}
}
