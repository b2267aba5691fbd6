import CallCore
import Dialplans

/// The clock of an engine that may be killed: with it goes all that it had in mind.
final class MortalClock: CallClock {
    private let clock: VirtualClock
    private var works: [Int: () -> Void] = [:]
    private var made = 0

    init(_ clock: VirtualClock) { self.clock = clock }

    var now: Milliseconds { clock.now }

    func schedule(after delay: Milliseconds, _ work: @escaping () -> Void) -> ClockToken {
        made += 1
        let number = made
        works[number] = work
        clock.schedule(after: delay) { [weak self] in self?.works.removeValue(forKey: number)?() }
        return ClockToken(number: number)
    }

    func cancel(_ token: ClockToken) { works[token.number] = nil }

    func die() { works = [:] }
}
