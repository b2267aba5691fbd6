import CallCore
import Dialplans

extension AGISession {
    /// The engine gives orders, in their row. One that comes in a wrong state says so by its own end; those without an end are dropped.
    mutating func perform(_ orders: [LineOrder], at now: Milliseconds) -> [Action] {
        orders.flatMap { perform($0).map(Action.report) }
    }

    private mutating func perform(_ order: LineOrder) -> [LineEvent] {
        switch (phase, order) {
        case (.ringing, .answer):
            phase = .up
            chores = [.answer]
        case (.ringing, .reject(let cause)): phase = .ending(cause: cause.q850)
        case (.ringing, .hangUp(let cause)), (.up, .hangUp(let cause)): phase = .ending(cause: cause.q850)
        case (.ringing, _): return order.failure.map { [$0] } ?? []
        case (.up, .play(let play)): return speech.add(play)
        case (.up, .stop(let number)): return speech.cut(number)
        case (.up, .record) where settings.clips == .url: return order.failure.map { [$0] } ?? []
        case (.up, .record(let recording)): chores.append(.record(recording))
        case (.up, .transfer(let transfer)): return add(transfer)
        // What runs is ended by a key, or with the call: Asterisk hears nothing else meanwhile.
        case (.up, .stopRecording(let number)): return drop { $0.isRecording(number) }
        case (.up, .stopTransfer(let number)): return drop { $0.isTransfer(number) }
        case (.up, .answer), (.up, .reject), (.up, .secret): break
        case (.greeting, _), (.ending, _), (.over, _): break
        }
        return []
    }

    private mutating func add(_ transfer: Transfer) -> [LineEvent] {
        guard settings.destination(transfer.to) != nil else { return [.transferred(transfer.number, .failed)] }
        chores.append(.transfer(transfer))
        return []
    }

    /// Takes back what still waits for its turn.
    private mutating func drop(_ isMeant: (AGIChore) -> Bool) -> [LineEvent] {
        defer { chores.removeAll(where: isMeant) }
        return chores.filter(isMeant).compactMap(\.stopped)
    }
}

extension AGIChore {
    fileprivate func isRecording(_ number: RecordNumber) -> Bool {
        if case .record(let recording) = self { recording.number == number } else { false }
    }

    fileprivate func isTransfer(_ number: TransferNumber) -> Bool {
        if case .transfer(let transfer) = self { transfer.number == number } else { false }
    }

    /// The end of one that never began.
    fileprivate var stopped: LineEvent? {
        switch self {
        case .record(let recording): .recorded(recording.number, .stopped, milliseconds: 0)
        case .transfer(let transfer): .transferred(transfer.number, .failed)
        case .answer, .status, .dialStatus: nil
        }
    }
}

extension RejectCause {
    /// ITU-T Q.850: 17 user busy, 21 call rejected, 38 network out of order.
    fileprivate var q850: Int {
        switch self {
        case .busy: 17
        case .barred: 21
        case .error: 38
        }
    }
}

extension HangUpCause {
    fileprivate var q850: Int? {
        switch self {
        case .normal: nil
        case .busy: 17
        case .barred: 21
        case .error: 38
        }
    }
}
