import CallCore
import Dialplans

extension AGISession {
    /// What Asterisk is to do next; called when all that a step brought has been handled.
    mutating func proceed(at now: Milliseconds) -> [Action] {
        switch phase {
        case .greeting, .ringing, .over: return []
        case .ending(let cause):
            guard row.contains(.hangUp) else {
                row.ask(.hangUp, within: SwitchStage.goneWithin, at: now)
                return [.send(.hangUp(cause: cause))]
            }
            return row.nudge(at: now) ? [.send(.mark)] : []
        case .up:
            if row.nudge(at: now) { return [.send(.mark)] }
            guard let (task, action) = next() else { return [] }
            row.ask(task, within: task.length.map { $0 + AGISettings.patience }, at: now)
            return [action]
        }
    }

    private mutating func next() -> (AGITask, Action)? {
        switch row.first {
        case nil: return wanted(cutting: false) ?? (.wait, .send(.wait(AGISettings.wait)))
        case .wait? where row.isSingle: return wanted(cutting: true)
        case .stream? where row.isSingle && speech.mustStop: return (.mark, .send(.mark))
        case .answer?, .stream?, .wait?, .status?, .mark?, .record?, .dial?, .dialStatus?, .hangUp?: return nil
        }
    }

    /// - Parameter cutting: a waiting for a key goes on, which the command will cut short: its answer must be told from that one's.
    private mutating func wanted(cutting: Bool) -> (AGITask, Action)? {
        if let chore = chores.first, chore.isUrgent {
            return cutting ? (.mark, .send(.mark)) : begin(chores.removeFirst())
        }
        if let run = speech.next() { return (.stream(run), .send(.stream(run))) }
        guard let chore = chores.first, speech.isEmpty else { return nil }
        if cutting, case .transfer = chore { return (.mark, .send(.mark)) }
        return begin(chores.removeFirst())
    }

    private func begin(_ chore: AGIChore) -> (AGITask, Action) {
        switch chore {
        case .answer: (.answer, .send(.answer))
        case .status(let doubt): (.status(after: doubt), .send(.status))
        case .dialStatus(let number): (.dialStatus(number), .send(.dialStatus))
        case .record(let recording):
            (
                .record(recording),
                .send(.record(file: Self.stem(recording.path), limit: recording.limit, silence: recording.silenceInSeconds))
            )
        case .transfer(let transfer):
            (
                .dial(transfer),
                .send(
                    .dial(
                        settings.destination(transfer.to) ?? "", limit: max(1, transfer.limit / 1_000),
                        whisper: whisper(transfer)))
            )
        }
    }

    /// What whoever answers hears. An address has colons, which `Dial` would take for its own: from elsewhere nothing is whispered.
    private func whisper(_ transfer: Transfer) -> String? {
        settings.clips == .url ? nil : transfer.whisper.map { Self.stem($0.path) }
    }

    /// Asterisk wants a file's name without its extension, and looks for the formats that it knows.
    static func stem(_ path: String) -> String { path.hasSuffix(".wav") ? String(path.dropLast(4)) : path }
}
