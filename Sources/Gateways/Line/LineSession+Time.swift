import CallCore
public import Dialplans

extension LineSession {
    /// When `pass(to:)` is to be called if nothing happens before.
    public var deadline: Milliseconds? {
        switch phase {
        case .greeting(let since): since + LineSettings.helloWithin
        case .open(let link):
            [waiting.isEmpty ? nil : waiting.values.min(), link.deadline, canResume ? inbox.deadline : nil].compactMap { $0 }.min()
        case .down(let since, _): since + settings.keep * 1_000
        case .seeking, .over: nil
        }
    }

    /// Time has passed: what is overdue happens.
    public mutating func pass(to now: Milliseconds) -> [LineAction] {
        switch phase {
        case .over, .seeking: return []
        case .greeting(let since):
            guard now >= since + LineSettings.helloWithin else { return [] }
            var actions: [LineAction] = []
            send(.link(.error(LineError(.badState))), &actions)
            return actions + end(.error, saying: .some(nil))
        case .down(let since, _): return now >= since + settings.keep * 1_000 ? end(.gateway, saying: nil) : []
        case .open(var link):
            let need = link.pass(to: now)
            phase = .open(link)
            var actions = acknowledge(at: now)
            switch need {
            case .nothing: break
            case .ping: send(.link(.ping), &actions)
            case .end: return actions + lose(at: now, afterWriting: false, or: .gateway)
            }
            return actions + settle(at: now)
        }
    }

    /// The connection is gone, or its input has ended.
    public mutating func inputEnded(at now: Milliseconds) -> [LineAction] { lose(at: now, afterWriting: true, or: .gateway) }

    /// The engine stops. A session that can be resumed is left as it is, for the next start.
    public mutating func stop(at now: Milliseconds) -> [LineAction] { lose(at: now, saying: .restart, afterWriting: true, or: .engine) }

    /// The gateway does not read what it is sent.
    public mutating func peerIsSlow(at now: Milliseconds) -> [LineAction] { lose(at: now, saying: .slow, afterWriting: false, or: .error) }

    /// Rejects rings that nobody decided, and forgets calls whose `gone` never came.
    private mutating func settle(at now: Milliseconds) -> [LineAction] {
        var actions: [LineAction] = []
        for (name, _) in waiting.filter({ now >= $0.value }).sorted(by: { $0.key.text < $1.key.text }) {
            if case .ringing = calls[name]?.state {
                actions += perform([.reject(.error)], for: name, at: now)
            } else {
                actions += forget(name) + [.report(name, .gone(.error))]
            }
        }
        return actions
    }
}
