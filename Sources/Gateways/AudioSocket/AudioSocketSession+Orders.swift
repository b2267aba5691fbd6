import CallCore
import Dialplans

extension AudioSocketSession {
    /// The engine gives orders, in their row. One that comes in a wrong state says so by its own end; those without an end are dropped.
    mutating func perform(_ orders: [LineOrder], at now: Milliseconds) -> [Action] {
        orders.flatMap { perform($0, at: now) }
    }

    private mutating func perform(_ order: LineOrder, at now: Milliseconds) -> [Action] {
        switch (phase, order) {
        case (.ringing, .answer): phase = .up(due: AudioSocketSettings.beat(after: now))
        // Why is not to be said here: the other side's dialplan goes on, and says what it likes.
        case (.ringing, .reject), (.ringing, .hangUp), (.up, .hangUp): return fallSilent(.ending(since: now)) + [.send(.hangUp)]
        // Calls cannot be passed on here: the gateway says so as its shortfall, and each order by its own end.
        case (.ringing, _), (.up, .transfer): return order.failure.map { [.report($0)] } ?? []
        case (.up, .play(let play)): return plays.add(play).map(Action.report)
        case (.up, .stop(let number)): return plays.cut(number).map(Action.report)
        case (.up, .record(let recording)): records.append(recording)
        case (.up, .stopRecording(let number)): return stopRecording(number)
        case (.up, .secret(let isOn)): secret = isOn ? .on : .off
        case (.up, .answer), (.up, .reject), (.up, .stopTransfer): break
        case (.greeting, _), (.ending, _), (.over, _): break
        }
        return []
    }

    /// A clip that can't be read, or a recording that can't be written.
    mutating func unsent(_ command: AudioSocketCommand, at now: Milliseconds) -> [Action] {
        switch command {
        case .sound(let run, _):
            guard sounding?.run == run else { return [] }
            sounding = nil
            return plays.ended(run, .failed).map(Action.report)
        case .beginRecording, .record, .endRecording:
            recording?.state = .ended(.failed)
            return []
        case .silence, .hangUp: return []
        }
    }
}
