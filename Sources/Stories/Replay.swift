public import CallCore
public import Dialplans

/// Runs a journaled call again, with the events and replies that the journal recorded.
public struct Replay {
    /// Where the call went otherwise.
    public struct Difference: Hashable, Sendable {
        /// The step of the journal, counted from 1.
        public var step: Int
        public var event: JournaledEvent
        public var journaled: [Effect]
        public var replayed: [Effect]
    }

    private let head: JournalHead
    private let steps: [JournalStep]

    /// `nil`: the records do not begin as a call's journal does.
    public init?(_ records: [JournalRecord]) {
        guard case .began(let head)? = records.first else { return nil }
        self.head = head
        steps = records.compactMap { record in
            guard case .stepped(let step) = record else { return nil }
            return step
        }
    }

    public var dialplan: DialplanID { head.dialplan }
    public var engine: String { head.engine }
    public var count: Int { steps.count }

    /// The first step at which the call does something else today; `nil`: it does the same to its end.
    public func firstDifference(in plan: Dialplan) -> Difference? {
        var call = Call(offer: head.offer, dialplan: head.dialplan, language: head.language)
        for (index, step) in steps.enumerated() {
            var effects = call.handle(step.event.replayed, in: plan)
            let refused = PrivacyGuard.refusals(in: effects, for: call.context)
            effects.removeAll { effect in refused.contains { effect == .say($0) } }
            let replayed = effects.map(\.withoutCodes)
            if replayed != step.effects {
                return Difference(step: index + 1, event: step.event, journaled: step.effects, replayed: replayed)
            }
        }
        return nil
    }
}
