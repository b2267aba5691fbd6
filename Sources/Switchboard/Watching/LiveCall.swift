public import CallCore
public import Dialplans
import Synchronization

/// One call that is up, as its event loop last showed it.
public final class LiveCall: Sendable {
    public let offer: CallOffer
    public let dialplan: DialplanID
    /// When it began, in milliseconds since 1970.
    public let since: Int64
    private let shown: Mutex<View>

    /// What of a call may be seen: nothing of what is said in it.
    public struct View: Hashable, Sendable {
        public var phase: CallPhase
        public var state: StateName?
        public var language: LanguageCode
        /// To how many children it is admitted.
        public var children: Int

        init(_ call: Call) {
            phase = call.phase
            state = call.stateName
            language = call.context.language
            children = call.context.admitted.count
        }
    }

    init(_ call: Call, since: Int64) {
        offer = call.offer
        dialplan = call.dialplan
        self.since = since
        shown = Mutex(View(call))
    }

    public var view: View { shown.withLock { $0 } }

    func show(_ view: View) { shown.withLock { $0 = view } }
}
