import CallCore
import Dialplans

@testable import Gateways

/// As a story's world moves it. The caller is heard only while something is said: between, nothing is sent, as by networks that save silence.
extension FakeAudioSocket: FarSide {
    /// A call that was announced as the gateway's dialplan does it, and has not rung yet.
    static func announced(_ offer: CallOffer, _ rings: any RingReceiver) throws -> FakeAudioSocket {
        let said = [
            "from": offer.from, "to": offer.to, "withheld": offer.withheld ? "1" : nil, "attest": offer.attestation?.rawValue,
            "diverted": offer.diverted, "lang": offer.language?.rawValue,
        ]
        let calls = AnnouncedCalls()
        try calls.announce(AnnouncedCall { said[$0] ?? nil }, named: name, at: 0)
        let settings = AudioSocketSettings(trusted: offer.gatewayTrusted) { calls.take($0, at: $1) }
        return FakeAudioSocket(rings, settings, wire: AudioSocketWire { nil })
    }

    var next: Milliseconds? { isClosed ? nil : [acts.first?.0, call?.session.deadline].compactMap(\.self).min() }

    func stand(at time: Milliseconds) { self.time = max(self.time, time) }

    /// What happens comes before the tick of the same moment.
    func runDue() {
        while let next, next <= time {
            if let act = acts.first, act.0 <= time {
                acts.removeFirst()
                happen(act.1)
            } else {
                call?.passTime()
            }
        }
    }

    /// Whoever presses a key is heard up to then.
    func press(_ key: Digit) {
        happen(.sound(3_000, 20))
        happen(.key(key))
    }

    func hangUp() { happen(.hangUp) }
    func endSound() {}
    func endTransfer(_ end: TransferEnd) -> Bool { true }

    func speak(for length: Milliseconds, quiet: Milliseconds) {
        acts = stride(from: 20, through: length, by: 20).map { (time + $0, .sound($0 <= length - quiet ? 3_000 : 0, 20)) }
    }

    /// Silence and the limit are for us to find. What fails is our writing of it, when it is over.
    func endRecording(_ end: RecordEnd, after length: Milliseconds) -> Bool {
        acts = []
        switch end {
        case .silence, .limit: return false
        case .stopped: break
        case .failed: broken = { $0 == .endRecording }
        }
        happen(.key(.hash))
        broken = { _ in false }
        return true
    }
}
