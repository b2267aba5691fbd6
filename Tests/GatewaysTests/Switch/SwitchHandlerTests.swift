import CallCore
import Dialplans
import Logging
import NIOCore
import NIOEmbedded
import Support
import Testing

@testable import Gateways

/// The bytes of one connection, without a socket.
@Suite struct SwitchHandlerTests {
    static func channel(_ telephonist: Telephonist, _ log: LineLog, _ figures: SwitchFigures = SwitchFigures()) throws -> EmbeddedChannel {
        let visit = SwitchVisit(.eventSocket, figures, log: log.logger)
        let handler = SwitchHandler(EventSocketWire(), visit: visit) { _, port, now in
            SwitchCall(session: EventSocketSession(EventSocketSettings(), now: now()), id: "c", rings: telephonist, port: port, now: now)
        }
        let channel = EmbeddedChannel(handler: handler)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    static func up(_ telephonist: Telephonist) {
        telephonist.decide = { leg in
            leg.perform([.answer]); return true
        }
    }

    /// What stands behind the promised end of a body is the next message, and none that anybody knows.
    @Test func aBodyThatIsLongerThanPromised() throws {
        let (telephonist, log) = (Telephonist(), LineLog())
        Self.up(telephonist)
        let channel = try Self.channel(telephonist, log)
        try channel.writeInbound(ByteBuffer(string: SwitchScript.channel(from: "1", to: "2")))
        let event =
            SwitchScript.event("DTMF", "DTMF-Digit: 5") + "DTMF-Digit: 6\nmore of it\n\n" + SwitchScript.event("DTMF", "DTMF-Digit: 7")
        try channel.writeInbound(ByteBuffer(string: event))
        #expect(telephonist.rung.first?.events == [.key(.five, during: nil), .key(.seven, during: nil)])
        #expect(channel.isActive && log.lines.isEmpty)
        try channel.writeInbound(ByteBuffer(string: String(repeating: "x", count: 70_000)))
        #expect(!channel.isActive && log.lines == ["notice a switch says what can't be read blockTooLong"])
        #expect(telephonist.rung.first?.events.last == .gone(.gateway))
    }
}
