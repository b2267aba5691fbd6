import Dialplans

/// The keys of the whole dialplan.
extension Turn {
    /// A key that the state that waits does not use itself.
    mutating func useWide(_ key: Digit) {
        switch plan.keys[key] {
        case .repeat?: again(.slow)
        case .back?: back()
        case .main?:
            guard call.main == .visited, let target = plan.mainTarget else { return again() }
            act()
            go(to: target)
        case .operator?:
            guard let target = plan.operatorTarget else { return mistake() }
            act()
            go(to: target)
        case nil: mistake()
        }
    }

    /// Back to the last state in which the caller acted, with the variables of then.
    mutating func back() {
        guard let visit = call.visit, let snapshot = call.history.goBack(from: visit) else { return again() }
        call.variables = snapshot.variables
        call.main = snapshot.main
        go(to: snapshot.state)
    }

    /// Says the state that waits again: of a list that is read, the item. Whoever asked for it hears it slowly.
    mutating func again(_ tempo: Tempo = .usual) {
        if let limit = call.tally.step(plan.limits) { return reach(limit) }
        switch call.visit?.activity {
        case .waiting(var waiting):
            if case .digits(var collector) = waiting.question {
                collector.clear()
                waiting.question = .digits(collector)
                cancel(.nextKey)
                cancel(.terminating)
                become(.waiting(waiting))
            }
            listen(tempo)
        case .reading: readOrListen(tempo)
        case .saying, .asking, .announcing, .recording, .closing, .connecting, .talking, .ending, .left, nil: break
        }
    }

    mutating func sayAgain() {
        guard case .say(let say)? = kind else { return hangUp(.fault) }
        if let limit = call.tally.step(plan.limits) { return reach(limit) }
        become(.saying(self.say([utterance(say.phrase)], barge: say.barge, at: .slow)))
    }
}
