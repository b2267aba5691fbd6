import Dialplans

/// Who may come in: counts what each address has open, and remembers wrong tokens. Pure; `now` is of a clock that never goes back.
struct LineGate: Sendable {
    private let limits: LineLimits
    private(set) var connections = 0
    /// The sessions without a connection, in all.
    private(set) var waiting = 0
    private(set) var mostWaiting: (all: Int, ofOne: Int)
    private var visitors: [LineOrigin: Visitor] = [:]
    private var refusals = (untold: 0, told: Milliseconds?.none)

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
        case admitted
        /// Refused; if it is time to say so, so many were since that was said last.
        case refused(tell: Int?)
    }

    init(_ limits: LineLimits) {
        self.limits = limits
        mostWaiting = (limits.connections, max(1, limits.connections / 2))
    }

    /// How many addresses are remembered.
    var remembered: Int { visitors.count }

    /// A connection has come.
    mutating func enter(_ origin: LineOrigin, at now: Milliseconds) -> Entry {
        guard connections < limits.connections, visitors[origin]?.greeting ?? 0 < limits.greetings else { return refused(at: now) }
        if visitors.count >= LineLimits.mostRemembered { forget(at: now) }
        connections += 1
        change(origin, at: now) { $0.greeting += 1 }
        return .admitted
    }

    /// It has said hello.
    mutating func greeted(_ origin: LineOrigin, at now: Milliseconds) {
        change(origin, at: now) {
            $0.greeting -= 1
            $0.greeted += 1
        }
    }

    /// A connection has ended.
    mutating func left(_ origin: LineOrigin, afterHello: Bool, at now: Milliseconds) {
        connections -= 1
        change(origin, at: now) {
            if afterHello { $0.greeted -= 1 } else { $0.greeting -= 1 }
        }
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

    private mutating func refused(at now: Milliseconds) -> Entry {
        refusals.untold += 1
        if let told = refusals.told, now < told + LineLimits.toldOnceIn { return .refused(tell: nil) }
        defer { refusals = (0, now) }
        return .refused(tell: refusals.untold)
    }

    /// Makes room: who came back to nothing goes first, then those whose wrong tokens lie back the longest.
    private mutating func forget(at now: Milliseconds) {
        for (origin, var visitor) in visitors where visitor.isForgettable(at: now) { visitors[origin] = nil }
        let excess = max(0, visitors.count - LineLimits.mostRemembered * 3 / 4)
        let absent = visitors.filter { $0.value.isAbsent }.map { (origin: $0.key, since: $0.value.denials.last ?? 0) }
        for visitor in absent.sorted(by: { $0.since < $1.since }).prefix(excess) { visitors[visitor.origin] = nil }
    }
}
