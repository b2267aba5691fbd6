public import Dialplans

/// What of a dialplan no story touches.
public struct CoverageReport: Hashable, Sendable {
    public struct Part: Hashable, Sendable {
        public var touched: Int
        public var all: Int
        /// In the order of their names.
        public var untouched: [String]

        public var share: String { all == 0 ? "100 %" : "\(touched * 100 / all) %" }
    }

    public let states: Part
    /// Keys of menus.
    public let keys: Part
    /// Of services, hours, recordings and transfers.
    public let outcomes: Part

    public init(_ coverage: Coverage, of plan: Dialplan) {
        let all = plan.states.values.flatMap { state in state.ways.map { Coverage.Touched(state: state.name, cause: $0.cause) } }
        states = Self.part(plan.states.keys.sorted(), coverage.states) { "\($0)" }
        keys = Self.part(all.filter { $0.cause.isKey }, coverage.ways) { "\($0.state) \($0.cause)" }
        outcomes = Self.part(all.filter { $0.cause.isOutcome }, coverage.ways) { "\($0.state) \($0.cause)" }
    }

    private static func part<Element: Hashable>(_ all: [Element], _ touched: Set<Element>, name: (Element) -> String) -> Part {
        let untouched = all.filter { !touched.contains($0) }
        return Part(touched: all.count - untouched.count, all: all.count, untouched: untouched.map(name).sorted())
    }
}

extension StateWay.Cause {
    fileprivate var isKey: Bool { if case .key = self { true } else { false } }

    fileprivate var isOutcome: Bool {
        switch self {
        case .outcome, .open, .closed: true
        case .then, .key, .picked, .empty, .noInput, .noMatch: false
        }
    }
}
