import CallCore
import Dialplans
import Logging
import NIOCore
import NIOEmbedded
import NIOTLS
import Testing

@testable import Gateways

/// What stands before a session, on NIO's embedded channel and its clock.
@Suite struct LineDoorTests {
    static let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// A connection from an address; all of a test share its gate.
    final class Visit {
        let channel = EmbeddedChannel()
        let origin = LineOrigin.v4([192, 0, 2, 1])

        init(_ admission: LineAdmission, isSecure: Bool = false, token: String? = "opensesame-opensesame") throws {
            var settings = LineSettings()
            settings.token = token
            let seat = try #require(try admission.enter(channel, from: origin, at: 0))
            let door = LineDoor(seat, admission, isSecure: isSecure, delays: token != nil) { since in
                LineHandler(log: log) { loop, port, now in
                    let session = LineSession(id: LineCases.session, engine: "schoolbell/0.1.0", settings: settings, now: since)
                    return LineTrunk(session: session, rings: Telephonist(), port: port, trusted: true, alarm: LineAlarm(loop), now: now) {
                        CallID("call")
                    }
                }
            }
            try channel.pipeline.syncOperations.addHandler(door)
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        }

        func say(_ text: String) throws -> String {
            try channel.writeInbound(ByteBuffer(string: text))
            return try heard()
        }

        func wait(_ seconds: Int64) throws -> String {
            channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
            return try heard()
        }

        func heard() throws -> String {
            var text = ""
            while let bytes = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: bytes) }
            return text
        }
    }

    static let wrong = "hello line=1 gateway=t/1 token=opensesame-opensesamf\n"
    static let right = "hello line=1 gateway=t/1 token=opensesame-opensesame\n"
    static let denied = "error code=denied\nbye reason=denied\n"

    @Test func silenceEndsTheVisit() throws {
        let visit = try Visit(LineAdmission(LineLimits(), log: Self.log))
        #expect(try visit.wait(9) == "")
        #expect(visit.channel.isActive)
        #expect(try visit.wait(1) == "error code=bad-state\nbye\n")
        #expect(!visit.channel.isActive)
    }

    @Test func halfALineIsSilence() throws {
        let visit = try Visit(LineAdmission(LineLimits(), log: Self.log))
        #expect(try visit.wait(9) == "")
        #expect(try visit.say("hello line=1 gate") == "")
        #expect(try visit.wait(1) == "error code=bad-state\nbye\n")
        #expect(!visit.channel.isActive)
    }

    /// What came before the wrong tokens does not let the rest of a hello through.
    @Test(arguments: ["h", "\n", String(repeating: "x", count: 9_000)]) func aHelloInPiecesWaitsToo(piece: String) throws {
        let admission = LineAdmission(LineLimits(), log: Self.log)
        let visits = try (0..<8).map { _ in try Visit(admission) }
        for visit in visits { #expect(try visit.say(piece) == "") }
        let rest = piece == "h" ? String(Self.wrong.dropFirst()) : "\n" + Self.wrong
        let heard = try visits.map { try $0.say(rest) }
        #expect(heard.prefix(3).allSatisfy { $0.hasSuffix(Self.denied) })
        #expect(heard.dropFirst(3).allSatisfy { $0 == "" }, "\(heard)")
    }

    /// Wrong tokens elsewhere are no reason to let a gateway wait that needs none.
    @Test func whereNoTokenIsAskedForNobodyWaits() throws {
        let admission = LineAdmission(LineLimits(), log: Self.log)
        for _ in 0..<5 { #expect(try [Self.denied, ""].contains(Visit(admission).say(Self.wrong))) }
        #expect(try Visit(admission, token: nil).say(Self.right).hasPrefix("hello line=1"))
    }

    @Test func handshakeThatNeverEndsIsEnded() throws {
        let visit = try Visit(LineAdmission(LineLimits(), log: Self.log), isSecure: true)
        #expect(try visit.wait(10) == "")
        #expect(!visit.channel.isActive)
    }

    @Test func theHelloHasItsTimeAfterTheHandshake() throws {
        let visit = try Visit(LineAdmission(LineLimits(), log: Self.log), isSecure: true)
        #expect(try visit.wait(9) == "")
        visit.channel.pipeline.fireUserInboundEventTriggered(TLSUserEvent.handshakeCompleted(negotiatedProtocol: nil))
        #expect(try visit.wait(9) == "")
        #expect(try visit.say(Self.right).hasPrefix("hello line=1 "))
        #expect(try visit.say("ping\n") == "pong\n")
    }

    @Test func failedHandshakeEndsTheVisit() throws {
        let visit = try Visit(LineAdmission(LineLimits(), log: Self.log), isSecure: true)
        visit.channel.pipeline.fireErrorCaught(CancellationError())
        #expect(!visit.channel.isActive)
        #expect(try visit.heard() == "")
    }

    @Test func fourthHelloWaitsWhateverItsToken() throws {
        let admission = LineAdmission(LineLimits(), log: Self.log)
        for _ in 0..<3 { #expect(try Visit(admission).say(Self.wrong) == Self.denied) }
        for (hello, answer) in [(Self.wrong, Self.denied), (Self.right, LineSessionTests.hello + "\npong\n")] {
            let visit = try Visit(admission)
            #expect(try visit.say(hello.dropLast() + "") == "")
            #expect(try visit.say("\nping\n") == "")
            #expect(try visit.wait(59) == "")
            #expect(try visit.wait(1) == answer)
        }
    }

    @Test func stopEndsWhoHasSaidNothing() throws {
        let visit = try Visit(LineAdmission(LineLimits(), log: Self.log))
        visit.channel.pipeline.fireUserInboundEventTriggered(LineHandler.Stop())
        #expect(!visit.channel.isActive)
    }

    @Test func gateKnowsWhoIsThere() throws {
        var limits = LineLimits()
        (limits.greetings, limits.connections) = (1, 3)
        let admission = LineAdmission(limits, log: Self.log)
        func mayEnter(_ origin: LineOrigin) throws -> Bool { try admission.enter(EmbeddedChannel(), from: origin, at: 0) != nil }
        let first = try Visit(admission)
        #expect(try !mayEnter(first.origin))
        _ = try first.say(Self.right)
        let second = try Visit(admission)
        #expect(try !mayEnter(first.origin))
        #expect(try second.say(Self.wrong) == Self.denied)
        #expect(try mayEnter(first.origin), "who was denied has left")
        #expect(try !mayEnter(first.origin))
        try first.channel.close().wait()
        #expect(try !mayEnter(first.origin), "one still waits for its hello")
    }

    /// All seats are taken: one that has said half a hello gives way, before its handshake or after; who has said it whole does not.
    @Test(arguments: [false, true]) func theOldestWithoutAHelloGivesWay(isSecure: Bool) throws {
        var limits = LineLimits()
        limits.connections = 2
        let admission = LineAdmission(limits, log: Self.log)
        let (greeted, half) = (try Visit(admission), try Visit(admission, isSecure: isSecure))
        #expect(try greeted.say(Self.right).hasPrefix("hello line=1 ") && half.say("hello line=1 gate") == "")
        let next = try Visit(admission)
        half.channel.embeddedEventLoop.run()
        #expect(!half.channel.isActive && next.channel.isActive)
        #expect(try half.heard() == "" && greeted.say("ping\n") == "pong\n")
        #expect(try next.say(Self.right).hasPrefix("hello line=1 "))
        #expect(try admission.enter(EmbeddedChannel(), from: .local, at: 0) == nil, "both have said hello")
    }

    @Test func ringsOverTheRateAreBusy() throws {
        var limits = LineLimits()
        limits.rings = .init(perSecond: 1, atOnce: 2)
        let admission = LineAdmission(limits, log: Self.log)
        var time = 0
        let (telephonist, legs) = (Telephonist(), (0..<5).map { _ in SilentLeg() })
        let rings = AdmittedRings(telephonist, from: .local, admission, rate: limits.rings) { time }
        let calls = legs.prefix(3).map { rings.ring($0) }
        #expect(calls.map { $0 != nil } == [true, true, false])
        #expect(legs.map(\.orders) == [[], [], [.reject(.busy)], [], []])
        time = 1_000
        #expect(rings.ring(legs[3]) != nil)
        let others = AdmittedRings(telephonist, from: .local, admission, rate: limits.rings) { time }
        #expect(others.ring(legs[4]) == nil, "another connection of the same address has no rings of its own")
        calls[0]?.report(.gone(.caller))
        #expect(telephonist.rung[0].events == [.gone(.caller)])
    }

    final class SilentLeg: Leg {
        let offer = CallOffer(id: "call", from: nil, to: "1", withheld: false, gatewayTrusted: true)
        let shortfalls: Set<LegShortfall> = []
        private(set) var orders: [LineOrder] = []

        func perform(_ orders: [LineOrder]) { self.orders += orders }
    }
}
