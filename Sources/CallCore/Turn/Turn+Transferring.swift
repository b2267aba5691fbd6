import Dialplans

/// Handing the caller to a person.
extension Turn {
    mutating func arrive(_ transfer: TransferState, _ name: StateName) {
        call.keysAhead.empty()
        let number = call.numbers.transfer()
        let whisper = transfer.whisper.map { utterance($0) }
        emit(.transfer(number, to: transfer.number, whisper: whisper, language: call.context.language, limit: transfer.limit))
        begin(.connecting(number), in: name)
    }

    /// As long as nobody has answered the caller can turn back.
    mutating func pressWhileConnecting(_ key: Digit) {
        switch plan.keys[key] {
        case .back?: back()
        case .main?: if call.main == .visited, let target = plan.mainTarget { go(to: target) }
        case .repeat?, .operator?, nil: break
        }
    }

    mutating func transferred(_ number: TransferNumber, _ end: TransferEnd) {
        guard let visit = call.visit, case .transfer(let transfer)? = kind else { return }
        guard visit.activity == .connecting(number) || visit.activity == .talking(number) else { return }
        if end == .answered { return become(.talking(number)) }
        // The gateway has ended the transfer: there is nothing left to stop.
        become(.left)
        switch end {
        case .answered: break
        case .busy: go(to: transfer.busy)
        case .noAnswer: go(to: transfer.noAnswer)
        case .failed: go(to: transfer.failed)
        case .returned: go(to: transfer.returned)
        }
    }
}
