import CallCore
import Dialplans

@testable import Gateways

/// As a story's world moves it.
extension FakeFreeSWITCH: FarSide {
    var next: Milliseconds? { isClosed ? nil : [agenda.map(\.at).min(), call?.session.deadline].compactMap(\.self).min() }
    func stand(at time: Milliseconds) { self.time = max(self.time, time) }

    func runDue() {
        while let next, next <= time {
            guard let first = agenda.min(by: { ($0.at, $0.order) < ($1.at, $1.order) }), first.at <= time else {
                call?.passTime()
                continue
            }
            agenda.removeAll { $0.order == first.order }
            happen(first.what)
        }
    }

    func ring() { begin() }
    func press(_ key: Digit) { happen(.act(.key(key == .hash ? "%23" : key.rawValue))) }
    func hangUp() { happen(.act(.hangUp)) }
    func endSound() { if running?.name == "playback" { complete() } }

    func endTransfer(_ end: TransferEnd) -> Bool {
        guard running?.name == "bridge" else { return true }
        switch end {
        case .answered: event("CHANNEL_BRIDGE", "Answer-State: answered")
        case .returned: complete()
        case .busy: endBridge("USER_BUSY")
        case .noAnswer: endBridge("NO_ANSWER")
        case .failed: endBridge("NO_ROUTE_DESTINATION")
        }
        return true
    }

    func speak(for length: Milliseconds, quiet: Milliseconds) { self.quiet = quiet }

    /// Silence has to be as long as it was told; one that has reached its limit ends of itself, and where there is no file the call ends.
    func endRecording(_ end: RecordEnd, after length: Milliseconds) -> Bool {
        guard let running, running.name == "record" else { return false }
        switch end {
        case .stopped:
            spoken = length
            press(.hash)
        case .silence: if number(3, of: running) * 1_000 <= quiet { endRecord(after: length - 20, bySilence: true) }
        case .limit: break
        case .failed: hangUp("DESTINATION_OUT_OF_ORDER")
        }
        return end == .stopped
    }
}
