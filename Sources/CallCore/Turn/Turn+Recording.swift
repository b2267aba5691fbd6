import Dialplans

/// Taking a voice message. Every key ends it, or what is said before it.
extension Turn {
    mutating func arrive(_ record: RecordState, _ name: StateName) {
        call.keysAhead.empty()
        if let phrase = record.phrase {
            begin(.announcing(say([utterance(phrase)], barge: .stop)), in: name)
        } else {
            begin(.recording(beginRecording(record)), in: name)
        }
    }

    /// What is said before is over.
    mutating func record() {
        guard case .record(let record)? = kind else { return hangUp(.fault) }
        stopPlays()
        become(.recording(beginRecording(record)))
    }

    private mutating func beginRecording(_ record: RecordState) -> RecordNumber {
        let number = call.numbers.recording()
        emit(.record(number, variable: record.variable, limit: record.limit, silence: record.silence))
        return number
    }

    mutating func endRecording(_ number: RecordNumber) {
        emit(.line(.stopRecording(number)))
        become(.closing(number))
    }

    /// What was spoken up to now counts: many a caller hangs up when all is said.
    mutating func keepUnfinished() {
        guard case .record(let record)? = kind else { return }
        switch call.visit?.activity {
        case .recording(let number)?, .closing(let number)?: emit(.note(.recorded(number, as: record.variable, nil)))
        case .saying?, .waiting?, .reading?, .asking?, .announcing?, .connecting?, .talking?, .ending?, .left?, nil: break
        }
    }

    mutating func recorded(_ number: RecordNumber, _ end: RecordEnd, _ milliseconds: Milliseconds?) {
        guard let activity = call.visit?.activity, activity == .recording(number) || activity == .closing(number) else { return }
        guard case .record(let record)? = kind else { return hangUp(.fault) }
        become(.left)
        switch end {
        case .failed: return go(to: record.failed)
        case .silence where (milliseconds ?? .max) <= record.silence: return go(to: record.empty)
        case .stopped, .silence, .limit: break
        }
        guard milliseconds != 0 else { return go(to: record.empty) }
        emit(.note(.recorded(number, as: record.variable, milliseconds)))
        call.variables.bind([record.variable: Value(.number(number))])
        go(to: record.kept)
    }
}
