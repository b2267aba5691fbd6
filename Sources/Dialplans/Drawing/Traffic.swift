/// What calls did in a dialplan: how many came through each state and each way, and where callers hung up.
public struct Traffic: Hashable, Sendable {
    public struct Passage: Hashable, Sendable {
        public var from: StateName
        public var to: StateName
    }

    public private(set) var calls = 0
    public private(set) var entered: [StateName: Int] = [:]
    public private(set) var passed: [Passage: Int] = [:]
    /// How many callers hung up in each state.
    public private(set) var dropped: [StateName: Int] = [:]

    public init() {}

    /// Counts a call.
    ///
    /// - Parameters:
    ///   - states: in their order.
    ///   - hungUp: whether the caller ended it.
    public mutating func add(_ states: [StateName], hungUp: Bool) {
        calls += 1
        for state in states { entered[state, default: 0] += 1 }
        for (from, to) in zip(states, states.dropFirst()) { passed[Passage(from: from, to: to), default: 0] += 1 }
        if hungUp, let last = states.last { dropped[last, default: 0] += 1 }
    }

    /// Which share of those who entered a state hung up there.
    public func dropShare(of state: StateName) -> Double {
        guard let entered = entered[state], entered > 0 else { return 0 }
        return Double(dropped[state] ?? 0) / Double(entered)
    }
}
