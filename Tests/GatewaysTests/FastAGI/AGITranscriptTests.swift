import CallCore
import Dialplans
import Testing

@testable import Gateways

/// What is said on the wire where Asterisk read two commands together, line by line.
@Suite struct AGITranscriptTests {
    @Test(arguments: transcripts.keys.sorted()) func itIsSaidSo(name: String) throws {
        let (orders, text) = try #require(Self.transcripts[name])
        let wire = Wire()
        wire.order(orders)
        var written: [String] = []
        for line in text.split(separator: "\n").map(String.init) {
            written += wire.heard()
            if line.hasPrefix("A ") { wire.say(String(line.dropFirst(2))) }
            if line.hasPrefix("+") { wire.pass(try #require(Int(line.dropFirst()))) }
            if line.hasPrefix("A ") || line.hasPrefix("+") { written.append(line) }
        }
        written += wire.heard()
        #expect(written == text.split(separator: "\n").map(String.init))
    }

    /// A call that is up and waits for a key, without a switch.
    private final class Wire: SwitchPort {
        private var call: SwitchCall<AGISession>?
        private var time: Milliseconds = 0
        private var lines: [String] = []
        private let telephonist = AGISessionTests.telephonist([])

        init() {
            call = SwitchCall(session: AGISession(AGISettings(), now: 0), id: "c", rings: telephonist, port: self) { [unowned self] in time
            }
            (AGIEnvironmentTests.plain + ["", "200 result=0"]).forEach(say)
            telephonist.rung.first?.answerEvent = { [unowned self] event in
                lines.append("= " + AGITranscriptTests.text(of: event))
                return []
            }
            _ = heard()
        }

        func heard() -> [String] {
            defer { lines = [] }
            return lines
        }

        func say(_ line: String) { call?.receive(.line(Array(line.utf8))) }
        func order(_ orders: [LineOrder]) { telephonist.rung.first?.leg.perform(orders) }

        func pass(_ length: Milliseconds) {
            let end = time + length
            while let deadline = call?.session.deadline, deadline <= end {
                time = max(time, deadline)
                call?.passTime()
            }
            time = end
        }

        func write(_ command: AGICommand) -> Bool {
            guard let line = command.line(file: "/clips/a") else { return false }
            lines.append("S " + String(decoding: line.dropLast(), as: UTF8.self))
            return true
        }

        func flush() {}
        func close() {}
        func learn(_ news: SwitchNews) {}
    }

    private static func text(of event: LineEvent) -> String {
        switch event {
        case .key(let key, _): "key \(key.rawValue)"
        case .played(let play, let end, let length): "played \(play) \(end) \(length.map { "\($0)" } ?? "-")"
        case .recorded(let record, let end, let length): "recorded \(record) \(end) \(length.map { "\($0)" } ?? "-")"
        case .transferred(let transfer, let end): "transferred \(transfer) \(end)"
        case .gone(let cause): "gone \(cause)"
        }
    }
}
