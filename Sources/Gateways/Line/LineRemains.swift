public import CallCore
import Dialplans

/// A session that an engine left behind, as it was written down.
public struct LineRemains: Sendable {
    private let entries: [LineEntry]
    private let counts: LineCounts
    private let opening: Int

    /// `nil`: there is no session in it.
    public init?(_ entries: [LineEntry], _ counts: LineCounts) {
        guard let opening = entries.lastIndex(where: { if case .opened = $0 { true } else { false } }) else { return nil }
        self.entries = entries
        self.counts = counts
        self.opening = opening
    }

    /// The engine's names for the session's calls.
    public var calls: [GatewayCallID: CallID] {
        var calls: [GatewayCallID: CallID] = [:]
        for case .taken(let name, let id) in entries { calls[name] = id }
        return calls
    }

    /// The session without its connection; `nil`: what was written down does not fit together.
    func session(engine: String, settings: LineSettings, at now: Milliseconds) -> LineSession? {
        guard case .opened(let memory) = entries[opening],
            var session = LineSession(memory, engine: engine, settings: settings, now: now)
        else { return nil }
        for entry in entries[(opening + 1)...] { session.recall(entry, at: now) }
        return session.settle(counts) ? session : nil
    }
}
