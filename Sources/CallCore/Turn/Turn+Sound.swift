import Dialplans

/// A play has ended.
extension Turn {
    /// A play that failed goes on as if it were done.
    mutating func played(_ number: PlayNumber, _ end: PlayEnd) {
        guard let play = call.plays.close(number) else { return }
        if end == .done, let heard = play.item { emit(.note(.heard(child: heard.child, item: heard.item))) }
        switch call.visit?.activity {
        case .saying(number)?: said()
        case .waiting(let waiting)?: if waiting.prompt == .sounding(number) { promptHeard(waiting) }
        case .reading(let reader)?: if reader.prompt == .sounding(number) { itemHeard() }
        case .announcing(number)?: record()
        case .ending(number, let outcome)?: hangUp(outcome)
        case .saying, .asking, .announcing, .recording, .closing, .connecting, .talking, .ending, .left, nil: break
        }
    }

    private mutating func said() {
        guard case .say(let say)? = kind else { return hangUp(.fault) }
        go(to: say.then)
    }
}
