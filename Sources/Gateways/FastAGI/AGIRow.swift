import CallCore
import Dialplans

/// What was asked of Asterisk and is not answered yet, the oldest first, and whether some of it may lie there unseen.
///
/// Asterisk reads with `fgets` and watches its socket (`res_agi`): of what one read brings, it sees the first line. What lies behind that ends
/// nothing and is not looked at until more bytes come. So whatever was sent while something else was unanswered may lie there; if it is not
/// answered soon, a mark goes after it. Its bytes end the waiting or the sound that runs, and let Asterisk come to the rest. A mark may fall
/// into the same read itself, so there may have to be several, at growing distances.
struct AGIRow: Hashable, Sendable {
    private var tasks: [AGITask] = []
    /// When the newest but for the nudges must have been answered.
    private var due: Milliseconds?
    private var sight = Sight.clear

    private enum Sight: Hashable {
        /// Asterisk has seen all, or will without our doing.
        case clear
        /// A nudge is due at `next`, `gap` after what was heard last or after the one before, and then twice as long after this; no `next`:
        /// what runs hears no nudge, and one lies behind it.
        case doubtful(next: Milliseconds?, gap: Milliseconds)

        var gap: Milliseconds {
            switch self {
            case .clear: AGISettings.nudgeAfter
            case .doubtful(_, let gap): gap
            }
        }
    }

    var first: AGITask? { tasks.first }
    /// There is nothing but `first`.
    var isSingle: Bool { tasks.count == 1 }

    func contains(_ task: AGITask) -> Bool { tasks.contains(task) }

    /// When something is due if nothing is answered.
    var deadline: Milliseconds? {
        guard case .doubtful(let next?, _) = sight else { return due }
        return due.map { min($0, next) } ?? next
    }

    /// It has not been answered in its time, nudges or not.
    func isOverdue(at now: Milliseconds) -> Bool { due.map { now >= $0 } ?? false }

    /// - Parameter time: how long the answer may take; `nil`: there is no saying.
    mutating func ask(_ task: AGITask, within time: Milliseconds?, at now: Milliseconds) {
        if !tasks.isEmpty, sight == .clear { sight = .doubtful(next: now + sight.gap, gap: sight.gap) }
        tasks.append(task)
        due = time.map { now + $0 }
    }

    /// Is it time to send a mark after the others? It counts as sent.
    mutating func nudge(at now: Milliseconds) -> Bool {
        guard case .doubtful(let next?, let gap) = sight, now >= next, let first else { return false }
        tasks.append(.mark)
        sight = .doubtful(next: first.hearsNothing ? nil : now + 2 * gap, gap: 2 * gap)
        return true
    }

    /// Whose answer this is, and what sounded before it and was cut short: that is never answered, and only sound and recordings are
    /// answered with a position.
    mutating func take(_ result: AGIResult, at now: Milliseconds) -> (cut: [SoundingPlays.Run], answered: AGITask?) {
        var cut: [SoundingPlays.Run] = []
        while result.endpos == nil, tasks.count > 1, case .stream(let run)? = first {
            tasks.removeFirst()
            cut.append(run)
        }
        guard let task = first else { return (cut, nil) }
        tasks.removeFirst()
        look(after: task, result, at: now)
        return (cut, task)
    }

    /// Asterisk does not know the oldest.
    mutating func refuse(at now: Milliseconds) -> AGITask? {
        guard let task = first else { return nil }
        tasks.removeFirst()
        if sight != .clear { sight = tasks.isEmpty ? .clear : .doubtful(next: now + sight.gap, gap: sight.gap) }
        return task
    }

    /// The newest was not sent at all.
    mutating func takeBack(at now: Milliseconds) -> AGITask? {
        let task = tasks.popLast()
        if tasks.count < 2 { sight = .clear }
        due = tasks.last?.length.map { now + $0 + AGISettings.patience }
        return task
    }

    /// What an answer tells of those behind it. The gap grows on until all are answered: an Asterisk that is late time and again would read
    /// nudges at equal distances together for ever.
    private mutating func look(after task: AGITask, _ result: AGIResult, at now: Milliseconds) {
        guard sight != .clear else { return }
        guard !tasks.isEmpty else { return sight = .clear }
        switch task {
        // Bytes ended it, and those are all that is left.
        case .wait where result.value == 1 && tasks.count == 1: sight = .clear
        // It ended of itself: Asterisk may hold the next without seeing it, and is deaf to keys meanwhile.
        case .wait where result.value != 1, .stream: sight = .doubtful(next: now, gap: sight.gap)
        case .wait, .answer, .status, .mark, .record, .dial, .dialStatus, .hangUp:
            sight = .doubtful(next: now + sight.gap, gap: sight.gap)
        }
    }
}
