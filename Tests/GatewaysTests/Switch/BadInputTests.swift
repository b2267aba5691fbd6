import CallCore
import Dialplans
import Support
import Testing

@testable import Gateways

/// What each port for switches stands: peers that say nothing, or half, or too much, that do not read, that hang up twice. Each has its own
/// end, and one line in the log.
@Suite struct BadInputTests {
    static let noCall = "notice a connection from a switch brought no call silent"
    static let silence = "notice a switch has fallen silent in a call silent"

    // MARK: Silence

    @Test(arguments: SwitchKind.allCases, [0.0, 0.4, 0.95])
    func whoeverDoesNotSayWhoCallsIsLeftInTime(speaks: SwitchKind, share: Double) throws {
        let line = try SwitchLine(speaks)
        try line.say(line.greeting.prefix(Int(Double(line.greeting.count) * share)))
        line.wait(9)
        #expect(line.isOpen && line.log.lines.isEmpty)
        line.wait(2)
        #expect(!line.isOpen && line.log.lines == [Self.noCall] && line.events == nil)
    }

    /// A byte now and then buys no time.
    @Test(arguments: SwitchKind.allCases) func whoeverSaysItByteByByteIsLeftInTimeToo(speaks: SwitchKind) throws {
        let line = try SwitchLine(speaks)
        for byte in line.greeting.prefix(11) {
            try line.say([byte])
            line.wait(1)
        }
        #expect(!line.isOpen && line.log.lines == [Self.noCall])
    }

    static let unfinished = ["", "200 resul", "Content-Type: text/event-plain\nContent-Length: 50\n\nEvent-N"]

    /// Asterisk answers each command in its time, and FreeSWITCH tells of each end; half of that is not it.
    @Test(arguments: [SwitchKind.fastAGI, .eventSocket], unfinished)
    func aSwitchThatFallsSilentInACall(speaks: SwitchKind, half: String) throws {
        let line = try SwitchLine(speaks)
        try line.say(line.greeting)
        try line.say(half)
        line.wait(59)
        #expect(line.isOpen && line.log.lines.isEmpty && line.events == [])
        line.wait(120)
        #expect(!line.isOpen && line.log.lines == [Self.silence] && line.events == [.gone(.network)])
    }

    /// Of a caller who only listens no sound need come: the call's own limits end it.
    @Test func aCallerOnAudioSocketMayBeSilent() throws {
        let line = try SwitchLine(.audioSocket)
        try line.say(line.greeting)
        line.wait(300)
        #expect(line.isOpen && line.log.lines.isEmpty)
        #expect(try line.told() > 299 * 50 * 323)
    }

    @Test(arguments: SwitchKind.allCases) func whoeverDoesNotReadIsClosedAndToldOfOnce(speaks: SwitchKind) throws {
        let line = try SwitchLine(speaks)
        try line.say(line.greeting)
        line.readNoMore()
        #expect(!line.isOpen && line.log.lines == ["notice a switch does not read what it is sent slow"])
        #expect(line.events?.filter(\.isGone).count == 1)
    }

    // MARK: Too much

    static let hangUps: [(SwitchKind, [UInt8])] = [
        (.fastAGI, Array("HANGUP\nHANGUP\n".utf8)), (.fastAGI, Array("200 result=-1\nHANGUP\nHANGUP\nHANGUP\n".utf8)),
        (.fastAGI, Array("511 Command Not Permitted on a dead channel or intercept routine\nHANGUP\n200 result=0\n".utf8)),
        (.eventSocket, Array((hungUp + hungUp).utf8)),
        (.eventSocket, Array((hungUp + SwitchScript.event("CHANNEL_HANGUP_COMPLETE", "Hangup-Cause: NORMAL_CLEARING") + notice).utf8)),
        (.audioSocket, [0, 0, 0, 0, 0, 0]), (.audioSocket, [0, 0, 0, 0xFF, 0, 1, 1]),
    ]

    private static let hungUp = SwitchScript.event("CHANNEL_HANGUP", "Hangup-Cause: NORMAL_CLEARING")
    private static let notice = "Content-Type: text/disconnect-notice\nContent-Disposition: disconnect\n\n"

    /// Once while the call rings up, and once while its prompt sounds; in one piece, and byte by byte.
    @Test(arguments: hangUps.indices, [1, 1_000]) func aSecondHangUpIsNoNews(index: Int, piece: Int) throws {
        let (speaks, bytes) = Self.hangUps[index]
        let answers = speaks == .audioSocket ? [""] : ["", "200 result=0\n", "Content-Type: command/reply\nReply-Text: +OK\n\n"]
        for answer in answers {
            let line = try SwitchLine(speaks)
            try line.say(line.greeting)
            try line.say(answer)
            for start in stride(from: 0, to: bytes.count, by: piece) { try line.say(bytes[start..<min(start + piece, bytes.count)]) }
            #expect(!line.isOpen && line.events == [.gone(.caller)] && line.log.lines.isEmpty, "\(line.log.lines)")
        }
    }

    /// A line of Asterisk's that has no end is passed over, and holds nothing.
    @Test func anAnswerWithoutAnEndIsPassedOver() throws {
        let line = try SwitchLine(.fastAGI)
        try line.say(line.greeting)
        _ = try line.told()
        for _ in 1...1_000 { try line.say(String(repeating: "a", count: 10_000)) }
        #expect(try line.isOpen && line.told() == 0)
        try line.say("\n200 result=0\n")
        #expect(try line.told() > 0, "the answer behind it is taken")
        #expect(line.log.lines.isEmpty)
        try line.say("HANGUP\n")
        #expect(line.events == [.gone(.caller)])
    }

    /// Behind the promised end of a body stands the next message, and here it is none.
    static let longer: [(SwitchKind, [UInt8])] = [
        (.audioSocket, AudioSocketCodec.sound([UInt8](repeating: 0, count: 320)) + [0x10, 0xFF, 0xFF]),
        (.audioSocket, [0x03, 0, 1, 0x35, 0x36, 0xFF, 0xFF]), (.audioSocket, [0x03, 0, 2, 0x35, 0x36]),
        (.eventSocket, Array((SwitchScript.event("DTMF", "DTMF-Digit: #") + String(repeating: "x", count: 70_000)).utf8)),
        (.eventSocket, Array("Content-Length: 70000\nContent-Type: text/event-plain\n\n".utf8)),
    ]

    @Test(arguments: longer.indices) func aBodyThatIsLongerThanPromised(index: Int) throws {
        let (speaks, bytes) = Self.longer[index]
        let line = try SwitchLine(speaks)
        try line.say(line.greeting)
        try line.say(bytes)
        #expect(!line.isOpen && line.log.lines.count == 1 && line.log.lines[0].hasPrefix("notice a switch says what can't be read"))
        #expect(line.events?.last?.isGone == true && line.events?.filter(\.isGone).count == 1)
    }
}

extension LineEvent {
    var isGone: Bool { if case .gone = self { true } else { false } }
}
