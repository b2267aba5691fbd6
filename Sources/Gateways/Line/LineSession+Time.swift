import CallCore
public import Dialplans

extension LineSession {
    /// When `pass(to:)` is to be called if nothing happens before.
    public var deadline: Milliseconds? {
        switch phase {
        case .greeting(let since): since + LineSettings.helloWithin
        case .open(let link): [waiting.values.min(), link.deadline].compactMap { $0 }.min()
        case .over: nil
        }
    }

    /// Time has passed: what is overdue happens.
    public mutating func pass(to now: Milliseconds) -> [LineAction] {
        switch phase {
        case .over: return []
        case .greeting(let since):
            guard now >= since + LineSettings.helloWithin else { return [] }
            var actions: [LineAction] = []
            send(.link(.error(LineError(.badState))), &actions)
            return actions + end(.error, saying: .some(nil))
        case .open(var link):
            let need = link.pass(to: now)
            phase = .open(link)
            var actions: [LineAction] = []
            switch need {
            case .nothing: break
            case .ping: send(.link(.ping), &actions)
            case .end: return end(.gateway, saying: nil, afterWriting: false)
            }
            return actions + settle(at: now)
        }
    }

    /// The connection is gone, or its input has ended.
    public mutating func inputEnded() -> [LineAction] { end(.gateway, saying: nil) }

    /// The engine stops.
    public mutating func stop() -> [LineAction] { end(.engine, saying: .some(.restart)) }

    /// The gateway does not read what it is sent.
    public mutating func peerIsSlow() -> [LineAction] { end(.error, saying: .some(.slow), afterWriting: false) }

    /// Rejects rings that nobody decided, and forgets calls whose `gone` never came.
    private mutating func settle(at now: Milliseconds) -> [LineAction] {
        var actions: [LineAction] = []
        for (name, _) in waiting.filter({ now >= $0.value }).sorted(by: { $0.key.text < $1.key.text }) {
            if case .ringing = calls[name]?.state {
                actions += perform([.reject(.error)], for: name, at: now)
            } else {
                store(nil, for: name)
                actions.append(.report(name, .gone(.error)))
            }
        }
        return actions
    }
}
