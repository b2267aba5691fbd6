import Dialplans

/// How many lines of the other side have come in a session, and of how many it has been told.
struct LineInbox: Hashable, Sendable, Codable {
    /// What has come is acknowledged after so many lines, or after this time.
    static let tellAfter = (lines: 64, time: Milliseconds(1_000))

    private(set) var received = 0
    private var told = 0
    /// So many come again that were counted, and taken, before: they could not be written down.
    private var repeats = 0
    /// When the first line came of which the other side does not know that it came.
    private var since: Milliseconds?

    init(received: Int = 0) { (self.received, told) = (received, received) }

    /// When an acknowledgement is due if no more lines come.
    var deadline: Milliseconds? { since.map { $0 + Self.tellAfter.time } }

    /// The other side says again what came after the lines that are written down.
    mutating func resume(after written: Int) {
        (repeats, told, since) = (max(0, received - written), min(received, written), nil)
    }

    /// Was the line that has come taken before? Then it is acknowledged once more, and counted no more.
    mutating func takeRepeat(at now: Milliseconds) -> Bool {
        guard repeats > 0 else { return false }
        repeats -= 1
        if since == nil { since = now }
        return true
    }

    mutating func count(at now: Milliseconds) {
        received += 1
        if since == nil { since = now }
    }

    /// What is to be acknowledged now; `nil`: nothing yet.
    mutating func takeDue(at now: Milliseconds) -> Int? {
        guard let since, received - told >= Self.tellAfter.lines || now >= since + Self.tellAfter.time else { return nil }
        return tell()
    }

    /// The other side is told how many have come.
    @discardableResult
    mutating func tell() -> Int {
        (told, since) = (received, nil)
        return received
    }
}
