import CallCore
import Dialplans

@testable import Gateways

/// A gateway of the line protocol with one caller, on a clock that others keep. Whatever either side says goes through the codec.
final class FakeLine: LinePort, FarSide {
    private var time: Milliseconds = 0
    private var trunk: LineTrunk?
    private let offer: CallOffer
    /// What is on its way to the engine.
    private var mail: [(at: Milliseconds, line: String)] = []
    /// The plays that are open, the first of which sounds.
    private var plays: [Int] = []
    private var transfer: Int?
    private var recording: Int?
    /// How long the caller had spoken when that was stopped; `nil`: since it began.
    private var spoken: Milliseconds?
    private var began: Milliseconds = 0

    init(_ offer: CallOffer, _ rings: any RingReceiver) {
        self.offer = offer
        let clock = { [unowned self] in time }
        let session = LineSession(id: LineCases.session, engine: "schoolbell/0.1.0", settings: LineSettings(), now: 0)
        trunk = LineTrunk(
            session: session, rings: rings, port: self, trusted: offer.gatewayTrusted, now: clock, newCallID: { "c-1" })
        hear("hello line=1 gateway=t/1 can=file,transfer,record beat=0")
    }

    var next: Milliseconds? { [mail.first?.at, trunk?.session.deadline].compactMap(\.self).min() }

    func stand(at time: Milliseconds) { self.time = max(self.time, time) }

    func runDue() {
        while let first = mail.first, first.at <= time {
            mail.removeFirst()
            hear(first.line)
        }
        if let deadline = trunk?.session.deadline, deadline <= time { trunk?.passTime() }
    }

    func ring() {
        var line = "ring call=a to=\(offer.to)"
        if let from = offer.from { line += " from=\(from.replacing(" ", with: "%20"))" }
        if offer.withheld { line += " withheld=1" }
        if let attestation = offer.attestation { line += " attest=\(attestation.rawValue)" }
        if let diverted = offer.diverted { line += " diverted=\(diverted.replacing(" ", with: "%20"))" }
        if let language = offer.language { line += " lang=\(language.rawValue)" }
        hear(line)
    }

    func press(_ key: Digit) { hear("key call=a key=\(key.rawValue)" + (plays.first.map { " play=\($0)" } ?? "")) }
    func hangUp() { hear("gone call=a cause=caller") }

    func endSound() {
        guard !plays.isEmpty else { return }
        hear("played call=a play=\(plays.removeFirst()) end=done")
    }

    func endTransfer(_ end: TransferEnd) -> Bool {
        if let transfer { hear("transferred call=a transfer=\(transfer) end=\(end.rawValue)") }
        return true
    }

    func endRecording(_ end: RecordEnd, after length: Milliseconds) -> Bool {
        guard let recording else { return false }
        spoken = length
        if end == .stopped {
            press(.hash)
            return true
        }
        self.recording = nil
        hear("recorded call=a record=\(recording) end=\(end.rawValue) ms=\(length)")
        return false
    }

    private func hear(_ line: String) { trunk?.receive(.line(Array(line.utf8))) }
    private func say(_ line: String) { mail.append((time + 2, line)) }

    func write(_ message: EngineMessage) {
        guard case .call(_, let command) = message else { return }
        switch command {
        case .answer, .secret: break
        case .play(let clip): plays.append(clip.number)
        case .stop(let stop): take(stop)
        case .record(let ordered): (recording, began, spoken) = (ordered.number, time, nil)
        case .transfer(let ordered): transfer = ordered.number
        case .reject, .hangUp: say("gone call=a cause=engine")
        }
    }

    private func take(_ stop: LineStop) {
        for number in plays where stop.record == nil && stop.transfer == nil && (stop.play == nil || stop.play == number) {
            say("played call=a play=\(number) end=stopped")
            plays.removeAll { $0 == number }
        }
        if let recording, stop.record == recording {
            self.recording = nil
            say("recorded call=a record=\(recording) end=stopped ms=\(spoken ?? time - began)")
        }
    }

    func flush() {}
    func close(afterWriting: Bool) {}
    func seek(_ hello: GatewayHello, for trunk: LineTrunk) { trunk.goOnAlone() }
}
