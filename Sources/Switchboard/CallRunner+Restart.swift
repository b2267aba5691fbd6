import CallCore
import Gateways

/// Going on with a call of an engine that is gone.
extension CallRunner {
    /// The timers stand; what was not ordered yet waits.
    func recall(_ remains: CallRemains) {
        timers.standStill()
        for (timer, left) in remains.timers(limit: call.timeLimit, at: desk.wallClock()) {
            timers.start(timer, after: left, timer == call.timeLimit ? .limit : .usual)
        }
        for saying in remains.sayings {
            speaking.recall(saying.say, ordered: saying.ordered) { [weak self] in self?.spoken($0, $1) }
        }
    }

    /// The gateway is back.
    func goOn(with remains: CallRemains) {
        guard phase != .over else { return }
        order(speaking.goOn().map(LineOrder.play))
        for (transfer, whisper, language) in remains.transfers {
            order(self.transfer(transfer, whisper: whisper, language: language))
        }
        remains.queries.forEach(ask)
    }
}
