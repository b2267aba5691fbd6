import CallCore
import Dialplans

/// One call of a session: what may be said of it now.
struct LineCall: Hashable, Sendable, Codable {
    private(set) var state: State
    /// How the engine calls it, once it does.
    var id: CallID?
    private var translator = LineTranslator()

    enum State: Hashable, Codable {
        /// The engine has not decided yet.
        case ringing(since: Milliseconds)
        case up
        /// The engine has hung up or rejected: only `gone` is heard.
        case ending(since: Milliseconds)
    }

    /// What comes of a report.
    enum Outcome: Hashable {
        case events([LineEvent])
        case ignored
        case refused(LineError.Code)
    }

    init(at now: Milliseconds) { state = .ringing(since: now) }

    /// It rings or is up.
    var isLive: Bool {
        switch state {
        case .ringing, .up: true
        case .ending: false
        }
    }

    /// Time stood still: what is waited for is waited for anew.
    mutating func wait(from now: Milliseconds) {
        switch state {
        case .ringing: state = .ringing(since: now)
        case .up: break
        case .ending: state = .ending(since: now)
        }
    }

    /// When something is to be done about the call if nothing happens.
    var deadline: Milliseconds? {
        switch state {
        case .ringing(let since): since + LineSettings.decisionWithin
        case .up: nil
        case .ending(let since): since + LineSettings.goneWithin
        }
    }

    mutating func take(_ report: LineReport) -> Outcome {
        if case .ring = report { return .refused(.callExists) }
        if case .gone = report { return translator.events(for: report).map(Outcome.events) ?? .ignored }
        switch state {
        case .ending: return .ignored
        case .ringing: return .refused(.badState)
        case .up: return translator.events(for: report).map(Outcome.events) ?? .refused(.badState)
        }
    }

    /// An order that comes in a wrong state says so by its own end, as a gateway would; those without an end are dropped.
    mutating func perform(
        _ order: LineOrder, under terms: LineTerms, at now: Milliseconds
    ) -> (commands: [LineCommand], events: [LineEvent]) {
        switch (state, order) {
        case (.ringing, .answer): state = .up
        case (.ringing, .reject), (.up, .hangUp): state = .ending(since: now)
        case (.ringing, .hangUp(let cause)): return perform(.reject(RejectCause(cause)), under: terms, at: now)
        case (.ringing, _): return ([], order.failure.map { [$0] } ?? [])
        case (.up, .answer), (.up, .reject), (.ending, _): return ([], [])
        case (.up, _): break
        }
        return translator.perform(order, under: terms)
    }
}

extension RejectCause {
    /// A call that was never answered can't be hung up, only rejected.
    fileprivate init(_ cause: HangUpCause) {
        switch cause {
        case .busy: self = .busy
        case .barred: self = .barred
        case .normal, .error: self = .error
        }
    }
}

extension LineOrder {
    /// The end of an order that can't be done.
    var failure: LineEvent? {
        switch self {
        case .play(let play): play.isLast ? .played(play.number, .failed, milliseconds: 0) : nil
        case .record(let recording): .recorded(recording.number, .failed, milliseconds: 0)
        case .transfer(let transfer): .transferred(transfer.number, .failed)
        case .answer, .reject, .stop, .stopRecording, .stopTransfer, .secret, .hangUp: nil
        }
    }
}
