/// What callers do: ways through a dialplan, and how many go them.
public struct CallerMix: Hashable, Sendable {
    public var callers: [Caller]

    public struct Caller: Hashable, Sendable {
        /// How many callers, of whatever whole.
        public var share: Int
        /// The states, from the first to that in which the caller hangs up.
        public var way: [StateName]

        public init(share: Int, way: [StateName]) {
            self.share = share
            self.way = way
        }
    }

    public init(_ callers: [Caller]) { self.callers = callers }

    /// Reads `callers: [{ share: 70, way: [recognise, welcome, …] }, …]`, in the YAML of dialplans.
    ///
    /// - Throws: All that is wrong with it; a state that the dialplan does not have is.
    public init(_ source: SourceText, for plan: Dialplan) throws(DialplanFaults) {
        let log = FaultLog()
        callers = MixReader(plan: plan, log: log).read(source)
        guard log.count == 0 else { throw DialplanFaults(faults: log.sorted) }
    }
}
