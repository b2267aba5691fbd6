import CallCore
import Dialplans

extension EventSocketSession {
    /// The engine gives orders, in their row. One that comes in a wrong state says so by its own end; those without an end are dropped.
    mutating func perform(_ orders: [LineOrder], at now: Milliseconds) -> [Action] {
        orders.flatMap { perform($0, at: now) }
    }

    private mutating func perform(_ order: LineOrder, at now: Milliseconds) -> [Action] {
        switch (phase, order) {
        case (.ringing(let channel, _), .answer):
            phase = .up(channel: channel)
            chores = [.answer]
        case (.ringing, .reject(let cause)): return hangUp(cause.word, at: now)
        case (.ringing, .hangUp(let cause)), (.up, .hangUp(let cause)): return hangUp(cause.word, at: now)
        case (.ringing, _): return order.failure.map { [.report($0)] } ?? []
        case (.up, .play(let play)): return plays.add(play).map(Action.report)
        case (.up, .stop(let number)): return plays.cut(number).map(Action.report)
        case (.up, .record(let recording)): chores.append(.record(recording))
        case (.up, .transfer(let transfer)): return add(transfer)
        case (.up, .stopRecording(let number)): return stop(record: number)
        case (.up, .stopTransfer(let number)): return stop(transfer: number)
        case (.up, .answer), (.up, .reject), (.up, .secret): break
        case (.connecting, _), (.ending, _), (.over, _): break
        }
        return []
    }

    /// What FreeSWITCH is to do next; called when all that a step brought has been handled.
    mutating func proceed(at now: Milliseconds) -> [Action] {
        guard case .up(let channel) = phase else { return [] }
        if let running { return cut(running, of: channel) }
        if chores.first == .answer { return begin(chores.removeFirst(), at: now) }
        if let run = plays.next(most: 1), let clip = run.clips.first {
            guard let name = name(sounds.name(of: clip.path)) else { return plays.ended(run, .failed).map(Action.report) }
            return execute(.play(run, cut: false), "playback", name, at: now)
        }
        guard plays.isEmpty, !chores.isEmpty else { return [] }
        return begin(chores.removeFirst(), at: now)
    }

    /// What has not begun yet cannot be cut: FreeSWITCH forgets a break as it begins an application (`switch_core_session_exec`).
    private mutating func cut(_ running: EventSocketRunning, of channel: String) -> [Action] {
        guard running.begun != nil else { return [] }
        switch running.task {
        case .play(let run, cut: false) where plays.mustStop: self.running?.task = .play(run, cut: true)
        case .record(let recording, .wanted): self.running?.task = .record(recording, .sent)
        case .answer, .play, .record, .bridge: return []
        }
        return [send(.cut(channel: channel))]
    }

    private mutating func begin(_ chore: Chore, at now: Milliseconds) -> [Action] {
        switch chore {
        case .answer:
            // Left alone, FreeSWITCH ends what sounds at a star.
            let set = send(.execute("set", argument: "playback_terminators=none", id: nextID()))
            return [set] + execute(.answer, "answer", "", at: now)
        case .record(let recording):
            // Silence is told by its level, and by how many seconds it lasts.
            let limits = "\(recording.limit / 1_000) 200 \(recording.silenceInSeconds)"
            guard let name = name(sounds.name(of: recording)) else {
                return [.report(.recorded(recording.number, .failed, milliseconds: 0))]
            }
            return execute(.record(recording, .no), "record", "\(name) \(limits)", at: now)
        case .transfer(let transfer):
            // Left alone, FreeSWITCH ends the call where somebody is busy or cannot be reached.
            let settings = ["continue_on_fail=true", "hangup_after_bridge=false"]
            return settings.map { send(.execute("set", argument: $0, id: nextID())) }
                + execute(.bridge(transfer, isAnswered: false), "bridge", destination(transfer) ?? "", at: now)
        }
    }

    /// What cannot be found is not whispered.
    private func destination(_ transfer: Transfer) -> String? {
        var transfer = transfer
        if let path = transfer.whisper.flatMap({ name(sounds.name(of: $0.path)) }) {
            transfer.whisper?.path = path
        } else {
            transfer.whisper = nil
        }
        return settings.destination(transfer)
    }

    /// What is fetched goes through `mod_http_cache`, which reads and writes under this name whatever else is configured.
    private func name(_ place: String?) -> String? {
        switch sounds {
        case .here: place
        case .elsewhere: place.map { "http_cache://" + $0 }
        }
    }

    private mutating func execute(_ task: EventSocketTask, _ application: String, _ argument: String, at now: Milliseconds) -> [Action] {
        let running = EventSocketRunning(id: nextID(), task: task, due: task.length.map { now + $0 })
        self.running = running
        return [send(.execute(application, argument: argument, id: running.id))]
    }

    private mutating func hangUp(_ cause: String, at now: Milliseconds) -> [Action] {
        phase = .ending(since: now)
        return [send(.hangUp(cause: cause))]
    }

    private mutating func add(_ transfer: Transfer) -> [Action] {
        guard destination(transfer) != nil else { return [.report(.transferred(transfer.number, .failed))] }
        chores.append(.transfer(transfer))
        return []
    }

    private mutating func stop(record number: RecordNumber) -> [Action] {
        if case .record(let recording, let cut)? = running?.task, recording.number == number {
            if cut == .no { running?.task = .record(recording, .wanted) }
            return []
        }
        guard chores.contains(where: { $0.record == number }) else { return [] }
        chores.removeAll { $0.record == number }
        return [.report(.recorded(number, .stopped, milliseconds: 0))]
    }

    /// One that runs goes on: FreeSWITCH cuts no bridge, and would cut what comes after it.
    private mutating func stop(transfer number: TransferNumber) -> [Action] {
        guard chores.contains(where: { $0.transfer == number }) else { return [] }
        chores.removeAll { $0.transfer == number }
        return [.report(.transferred(number, .failed))]
    }
}

extension EventSocketSession.Chore {
    fileprivate var record: RecordNumber? {
        if case .record(let recording) = self { recording.number } else { nil }
    }

    fileprivate var transfer: TransferNumber? {
        if case .transfer(let transfer) = self { transfer.number } else { nil }
    }
}

extension RejectCause {
    /// As FreeSWITCH calls the causes of ITU-T Q.850.
    fileprivate var word: String {
        switch self {
        case .busy: "USER_BUSY"
        case .barred: "CALL_REJECTED"
        case .error: "NORMAL_TEMPORARY_FAILURE"
        }
    }
}

extension HangUpCause {
    fileprivate var word: String {
        switch self {
        case .normal: "NORMAL_CLEARING"
        case .busy: "USER_BUSY"
        case .barred: "CALL_REJECTED"
        case .error: "NORMAL_TEMPORARY_FAILURE"
        }
    }
}
