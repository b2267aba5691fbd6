import CallCore
import Dialplans

@testable import Gateways

/// A gateway's one telephone: it plays in a row, and its caller presses keys on hearing what the script says.
final class ScriptedPhone {
    static let name = GatewayCallID("a")!

    private let clock: VirtualClock
    private var script: ArraySlice<(hears: String, presses: String)>
    private var queue: [(number: Int, text: String, length: Milliseconds)] = []
    private var sounding: (token: ClockToken, since: Milliseconds)?
    private var isUp = true
    /// The beginnings of what was heard, in their row.
    private(set) var heard: [String] = []
    /// Tells the gateway's session.
    var report: (LineReport) -> Void = { _ in }

    init(_ script: CallerScript, clock: VirtualClock) {
        self.script = script.steps[...]
        self.clock = clock
    }

    var isOver: Bool { !isUp }

    func take(_ command: LineCommand) {
        guard isUp else { return }
        switch command {
        case .answer, .secret: break
        case .play(let clip):
            queue.append((clip.number, clip.text ?? "", clip.milliseconds ?? 0))
            playOn()
        case .stop(let stop): take(stop)
        case .record(let recording): begin("record", ending: .recorded(recording.number, .silence, milliseconds: 5_000), after: 8_000)
        case .transfer(let transfer): begin("transfer", ending: .transferred(transfer.number, .busy), after: 4_000)
        case .reject, .hangUp: end(.engine)
        }
    }

    /// The gateway ends the call itself.
    func lose() { isUp = false }

    private func begin(_ what: String, ending end: LineReport, after delay: Milliseconds) {
        hear(what)
        clock.schedule(after: delay) { [weak self] in if self?.isUp == true { self?.report(end) } }
    }

    private func take(_ stop: LineStop) {
        if stop.record != nil || stop.transfer != nil { return }
        let all = stop.play == nil
        while let index = queue.firstIndex(where: { all || $0.number == stop.play }) {
            let wasSounding = index == 0 && sounding != nil
            let played = wasSounding ? clock.now - (sounding?.since ?? 0) : 0
            if wasSounding { silence() }
            report(.played(queue.remove(at: index).number, .stopped, milliseconds: played))
        }
        playOn()
    }

    private func silence() {
        if let sounding { clock.cancel(sounding.token) }
        sounding = nil
    }

    private func playOn() {
        guard isUp, sounding == nil, let first = queue.first else { return }
        let token = clock.schedule(after: first.length) { [weak self] in self?.played() }
        sounding = (token, clock.now)
        hear(first.text)
    }

    private func played() {
        guard isUp, !queue.isEmpty else { return }
        sounding = nil
        let clip = queue.removeFirst()
        report(.played(clip.number, .done, milliseconds: clip.length))
        playOn()
    }

    private func hear(_ text: String) {
        heard.append(text)
        guard let step = script.first, step.hears == text else { return }
        script.removeFirst()
        for (index, key) in step.presses.enumerated() {
            clock.schedule(after: 300 + 100 * index) { [weak self] in self?.press(key) }
        }
    }

    private func press(_ key: Character) {
        guard isUp else { return }
        if key == "h" { return end(.caller) }
        if let digit = Digit(rawValue: String(key)) { report(.key(digit, play: queue.first?.number, held: nil)) }
    }

    private func end(_ cause: GoneCause) {
        isUp = false
        silence()
        report(.gone(cause, code: nil))
    }
}
