import Dialplans

/// A key is pressed.
extension Turn {
    mutating func press(_ key: Digit) {
        if isTrailing(key) { return }
        switch call.visit?.activity {
        case .saying: pressWhileSaying(key)
        case .waiting(let waiting): if interrupts(waiting.prompt) { decide(key) }
        case .reading(let reader): if interrupts(reader.prompt) { decide(key) }
        case .asking, .closing: call.keysAhead.keep(key)
        case .announcing: record()
        case .recording(let number): endRecording(number)
        case .connecting: pressWhileConnecting(key)
        case .talking, .ending, .left, nil: break
        }
    }

    /// The `end` key of an entry that was complete without it is swallowed, once.
    private mutating func isTrailing(_ key: Digit) -> Bool {
        guard let awaited = call.trailingKey else { return false }
        call.trailingKey = nil
        cancel(.trailingKey)
        return key == awaited
    }

    private mutating func pressWhileSaying(_ key: Digit) {
        guard case .say(let say)? = kind else { return hangUp(.fault) }
        switch say.barge {
        case .mute: break
        case .keep: call.keysAhead.keep(key)
        case .stop:
            stopPlays()
            if plan.keys[key] == .repeat, call.keysAhead.isEmpty { return sayAgain() }
            call.keysAhead.keep(key)
            barged = key
            go(to: say.then)
        }
    }

    /// Does the key count? One that does ends the prompt, where the state says so.
    private mutating func interrupts(_ prompt: Prompt) -> Bool {
        switch (kind?.barge ?? .stop, prompt) {
        case (.keep, _), (.mute, .over): return true
        case (.mute, .sounding): return false
        case (.stop, _):
            stopPlays()
            heardOut()
            return true
        }
    }

    /// The prompt sounds no more.
    mutating func heardOut() {
        switch call.visit?.activity {
        case .waiting(var waiting):
            waiting.prompt = .over
            become(.waiting(waiting))
        case .reading(var reader):
            reader.prompt = .over
            become(.reading(reader))
        case .saying, .asking, .announcing, .recording, .closing, .connecting, .talking, .ending, .left, nil: break
        }
    }

    /// The state that waits takes the key: for itself, else as one of the whole dialplan.
    mutating func decide(_ key: Digit) {
        cancel(.firstKey)
        switch kind {
        case .menu(let menu)?: decide(key, menu)
        case .ask(let ask)?: decide(key, ask)
        case .choose(let choose)?: decide(key, choose)
        case .read(let read)?: decide(key, read)
        case .say, .perform, .hours, .language, .record, .transfer, .end, nil: hangUp(.fault)
        }
    }

    private mutating func decide(_ key: Digit, _ menu: MenuState) {
        guard let target = menu.keys[key] else { return useWide(key) }
        act()
        go(to: target)
    }

    /// The caller has acted in this state: `back` returns to it.
    mutating func act() {
        if let visit = call.visit { call.history.remember(visit, call.variables, call.main) }
    }
}

extension StateKind {
    var barge: Barge? {
        switch self {
        case .say(let say): say.barge
        case .read(let read): read.barge
        case .menu, .ask, .choose: patience?.barge
        case .perform, .hours, .language, .record, .transfer, .end: nil
        }
    }

    var patience: Patience? {
        switch self {
        case .menu(let menu): menu.patience
        case .ask(let ask): ask.patience
        case .choose(let choose): choose.patience
        case .say, .read, .perform, .hours, .language, .record, .transfer, .end: nil
        }
    }
}
