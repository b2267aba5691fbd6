import CallCore
import Dialplans

@testable import Gateways

/// As a story's world moves it.
extension FakeAsterisk: FarSide {
    func stand(at time: Milliseconds) { self.time = max(self.time, time) }
    func runDue() { while let next, next <= time { step() } }
    func ring() { ring(environment) }
    func hangUp() { die() }

    func endSound() {
        if let running, case .stream = running.kind { finish(running) }
    }

    /// That somebody answered is not told before they have parted.
    func endTransfer(_ end: TransferEnd) -> Bool {
        guard case .dial? = running?.kind else { return true }
        switch end {
        case .answered: return false
        case .returned: dialStatus = "ANSWER"
        case .busy: dialStatus = "BUSY"
        case .noAnswer: dialStatus = "NOANSWER"
        case .failed: dialStatus = "CHANUNAVAIL"
        }
        rest()
        say("200 result=0")
        return true
    }

    func speak(for length: Milliseconds, quiet: Milliseconds) { self.quiet = quiet }

    /// A recording that has reached its limit ends of itself; silence has to be as long as it was told, and is cut off but for a second.
    func endRecording(_ end: RecordEnd, after length: Milliseconds) -> Bool {
        guard case .record(let silence)? = running?.kind, let left = running.map({ $0.ends - time }) else { return false }
        switch end {
        case .limit: return false
        case .stopped: endRecord("35 (dtmf) endpos=\(length * 8)")
        case .silence: if silence * 1_000 <= quiet { endRecord("\(left) (timeout) endpos=\((length + 20 - (silence - 1) * 1_000) * 8)") }
        case .failed: endRecord("-1 (randomerror) endpos=0")
        }
        return end == .stopped
    }

    private func endRecord(_ result: String) {
        rest()
        say("200 result=" + result)
    }
}
