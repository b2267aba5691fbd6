import Dialplans

/// Who may come in: counts what each address has open, and remembers wrong tokens. Pure; `now` is of a clock that never goes back.
struct LineGate: Sendable {
    private let limits: LineLimits
    private var seats = Seats()
    /// The sessions without a connection, in all.
    private(set) var waiting = 0
    private(set) var mostWaiting: (all: Int, ofOne: Int)
    private var visitors: [LineOrigin: Visitor] = [:]
    private var refused = SeldomTold()
    private var givenUp = SeldomTold()

    /// How far the connections have come that are open. Whoever has said hello keeps its seat.
    private struct Seats {
        var last = 0
        /// Those before their hello, in the row in which they came.
        var greeting: [LineSeat] = []
        var greeted: Set<LineSeat> = []
        /// Their seat is another's, and they are being closed.
        var givingUp: Set<LineSeat> = []
    }

    private struct Visitor {
        var greeting = 0
        var greeted = 0
        var calls = 0
        var waiting = 0
        var rings: RingBucket
        /// When the last wrong tokens were given.
        var denials: [Milliseconds] = []

        var isAbsent: Bool { greeting + greeted + calls + waiting == 0 }

        mutating func isForgettable(at now: Milliseconds) -> Bool {
            isAbsent && denials.allSatisfy { $0 <= now - LineLimits.denials.within } && rings.isFull(at: now)
        }
    }

    enum Entry: Hashable {
        case admitted(LineSeat)
        /// All seats were taken: this connection gets that of the other, which is to be closed. If it is time to say so, so many were since
        /// that was said last.
        case replaced(LineSeat, by: LineSeat, tell: Int?)
        case refused(tell: Int?)
    }

    init(_ limits: LineLimits) {
        self.limits = limits
        mostWaiting = (limits.connections, max(1, limits.connections / 2))
    }

    /// How many addresses are remembered.
    var remembered: Int { visitors.count }

    /// The connections that have a seat.
    var connections: Int { seats.greeting.count + seats.greeted.count }

    /// A connection has come. Where all seats are taken it gets that of the one which has been without a hello for longest.
    mutating func enter(_ origin: LineOrigin, at now: Milliseconds) -> Entry {
        let isFull = connections >= limits.connections
        guard !isFull || !seats.greeting.isEmpty, visitors[origin]?.greeting ?? 0 < limits.greetings else {
            return .refused(tell: refused.happened(at: now))
        }
        if visitors.count >= LineLimits.mostRemembered { forget(at: now) }
        seats.last += 1
        let seat = LineSeat(number: seats.last, origin: origin)
        change(origin, at: now) { $0.greeting += 1 }
        defer { seats.greeting.append(seat) }
        guard isFull else { return .admitted(seat) }
        let oldest = seats.greeting.removeFirst()
        seats.givingUp.insert(oldest)
        return .replaced(oldest, by: seat, tell: givenUp.happened(at: now))
    }

    /// Another has been given its seat, and it has not said hello since.
    func mustGiveUp(_ seat: LineSeat) -> Bool { seats.givingUp.contains(seat) }

    /// It has said hello. If it should have given its seat up it stays all the same: there is one more than there should be, for as long.
    mutating func greeted(_ seat: LineSeat, at now: Milliseconds) {
        guard takeGreeting(seat) else { return }
        seats.greeted.insert(seat)
        change(seat.origin, at: now) {
            $0.greeting -= 1
            $0.greeted += 1
        }
    }

    /// A connection has ended. It may be told more than once.
    mutating func left(_ seat: LineSeat, at now: Milliseconds) {
        if seats.greeted.remove(seat) != nil {
            change(seat.origin, at: now) { $0.greeted -= 1 }
        } else if takeGreeting(seat) {
            change(seat.origin, at: now) { $0.greeting -= 1 }
        }
    }

    private mutating func takeGreeting(_ seat: LineSeat) -> Bool {
        if seats.givingUp.remove(seat) != nil { return true }
        guard let index = seats.greeting.firstIndex(of: seat) else { return false }
        seats.greeting.remove(at: index)
        return true
    }

    /// A wrong token was given.
    mutating func denied(_ origin: LineOrigin, at now: Milliseconds) {
        change(origin, at: now) { $0.denials = $0.denials.suffix(LineLimits.denials.most - 1) + [now] }
    }

    /// How long the next hello of this address is to wait before it is looked at.
    func wait(_ origin: LineOrigin, at now: Milliseconds) -> Milliseconds {
        let recent = visitors[origin]?.denials.count { $0 > now - LineLimits.denials.within } ?? 0
        return recent < LineLimits.denials.most ? 0 : LineLimits.denials.wait
    }

    /// A call rings; `false`: it is one too many.
    mutating func ring(_ origin: LineOrigin, at now: Milliseconds) -> Bool {
        let most = limits.calls
        return change(origin, at: now) { visitor in
            guard visitor.calls < most, visitor.rings.take(at: now) else { return false }
            visitor.calls += 1
            return true
        }
    }

    mutating func callEnded(_ origin: LineOrigin, at now: Milliseconds) {
        change(origin, at: now) { $0.calls -= 1 }
    }

    /// Calls that are up already count, and are not asked whether they may.
    mutating func recalled(_ origin: LineOrigin, calls: Int, at now: Milliseconds) {
        change(origin, at: now) { $0.calls += calls }
    }

    /// The sessions of an address that are without a connection.
    func waiting(from origin: LineOrigin) -> Int { visitors[origin]?.waiting ?? 0 }

    mutating func changeWaiting(of origin: LineOrigin, by number: Int, at now: Milliseconds) {
        waiting += number
        change(origin, at: now) { $0.waiting += number }
    }

    /// From now on every session may wait.
    mutating func leaveAll() { mostWaiting = (.max, .max) }

    private mutating func change<T>(_ origin: LineOrigin, at now: Milliseconds, _ body: (inout Visitor) -> T) -> T {
        var visitor = visitors[origin] ?? Visitor(rings: RingBucket(limits.rings, at: now))
        let result = body(&visitor)
        visitors[origin] = visitor.isForgettable(at: now) ? nil : visitor
        return result
    }

    /// Makes room: who came back to nothing goes first, then those whose wrong tokens lie back the longest.
    private mutating func forget(at now: Milliseconds) {
        for (origin, var visitor) in visitors where visitor.isForgettable(at: now) { visitors[origin] = nil }
        let excess = max(0, visitors.count - LineLimits.mostRemembered * 3 / 4)
        let absent = visitors.filter { $0.value.isAbsent }.map { (origin: $0.key, since: $0.value.denials.last ?? 0) }
        for visitor in absent.sorted(by: { $0.since < $1.since }).prefix(excess) { visitors[visitor.origin] = nil }
    }
}
