/// The messages that one side says in a session, numbered from 1, of which those are kept that the other side has not acknowledged.
struct LineOutbox<Message: Hashable & Sendable>: Hashable, Sendable {
    /// With so many lines unacknowledged nothing more is written.
    static var most: Int { 1_024 }

    /// How many lines have been said, those included that are held back.
    private(set) var said = 0
    private(set) var acknowledged = 0
    /// How many have been written, on this connection or an earlier one.
    private var written = 0
    private let keeping: Keeping
    /// Those after the last acknowledged one.
    private(set) var kept: [Message] = []

    enum Keeping {
        /// The session ends with its connection: lines are counted and no more.
        case nothing
        case unacknowledged
    }

    init(keeping: Keeping) { self.keeping = keeping }

    /// One of which all that was kept had been written.
    init(acknowledged: Int, kept: [Message]) {
        keeping = .unacknowledged
        (said, written) = (acknowledged + kept.count, acknowledged + kept.count)
        (self.acknowledged, self.kept) = (acknowledged, kept)
    }

    /// So many are not acknowledged that nothing more may be written.
    var isFull: Bool { keeping == .unacknowledged && said - acknowledged >= Self.most }

    /// How many lines wait until others are acknowledged, or for a connection.
    var waiting: Int { said - written }

    mutating func add(_ line: Message) {
        said += 1
        switch keeping {
        case .nothing: (acknowledged, written, kept) = (said - 1, said - 1, [line])
        case .unacknowledged: kept.append(line)
        }
    }

    /// The lines that may be written now, in their row.
    mutating func takeDue() -> [Message] {
        let last = min(said, acknowledged + Self.most)
        guard last > written else { return [] }
        defer { written = last }
        let due = Array(kept[(written - acknowledged)..<(last - acknowledged)])
        if keeping == .nothing { (acknowledged, kept) = (last, []) }
        return due
    }

    /// The other side has received the lines up to this one. `false`: that cannot be.
    mutating func acknowledge(_ number: Int) -> Bool {
        guard keeping == .unacknowledged, number <= written, number >= 0 else { return false }
        guard number > acknowledged else { return true }
        kept.removeFirst(number - acknowledged)
        acknowledged = number
        return true
    }

    /// On a new connection the other side has received the lines up to this one; what follows is written again. `false`: that cannot be.
    mutating func resume(after number: Int) -> Bool {
        guard canResume(after: number) else { return false }
        _ = acknowledge(number)
        written = number
        return true
    }

    func canResume(after number: Int) -> Bool { keeping == .unacknowledged && (acknowledged...written).contains(number) }

    /// All that was said may have been written by an engine that is gone.
    mutating func assumeWritten() { written = said }

    /// What was kept is said otherwise if it has to be said again.
    mutating func replace(_ body: (Message) -> Message?) {
        for index in kept.indices { kept[index] = body(kept[index]) ?? kept[index] }
    }
}
