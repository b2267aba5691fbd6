import Dialplans

/// Keys that were pressed before a state waited for them, oldest first.
struct KeysAhead: Codable, Hashable, Sendable {
    private(set) var keys: [Digit] = []

    /// Keys beyond it are dropped.
    static let capacity = 32

    var isEmpty: Bool { keys.isEmpty }
    var first: Digit? { keys.first }

    mutating func keep(_ key: Digit) {
        if keys.count < Self.capacity { keys.append(key) }
    }

    /// Takes the oldest key.
    mutating func take() -> Digit? { keys.isEmpty ? nil : keys.removeFirst() }

    /// Gives a key that was taken back to its place.
    mutating func putBack(_ key: Digit) {
        keys.insert(key, at: 0)
        if keys.count > Self.capacity { keys.removeLast() }
    }

    mutating func empty() { keys = [] }
}
