import CallCore
import Dialplans
import Testing

@testable import Gateways

/// A session as the gateway keeps it.
@Suite struct LineGatewaySessionTests {
    static let a = LineCases.a
    static let engineHello = "hello line=1 engine=schoolbell/0.1.0 beat=0 session=\(LineCases.session.text) received="

    /// A gateway without a wire.
    struct Desk {
        var session: LineGatewaySession
        var now = 0

        init(_ abilities: Set<LineAbility> = [.file, .resume]) {
            session = LineGatewaySession(hello: GatewayHello(gateway: GatewayName("t/1")!, can: abilities, beat: 0))
        }

        mutating func hear(_ line: String) -> [LineGatewayAction] { session.receive(.line(Array(line.utf8)), at: now) }

        mutating func open() {
            _ = session.connected(at: now)
            _ = hear(engineHello + "0 keep=30")
        }

        mutating func report(_ report: LineReport, of call: GatewayCallID = a) -> [String] { Self.lines(session.report(report, of: call)) }

        static func lines(_ actions: [LineGatewayAction]) -> [String] {
            actions.map { action in
                guard case .send(let message) = action else { return "\(action)" }
                return String(decoding: LineCodec.encode(message).dropLast(), as: UTF8.self)
            }
        }
    }

    @Test func whatWasNotReceivedIsSaidAgain() {
        var desk = Desk()
        desk.open()
        #expect(desk.report(.ring(Ring(to: "1"))) == ["ring call=a to=1"])
        #expect(desk.hear("answer call=a") == [.command(Self.a, .answer)])
        #expect(desk.report(.key(.one, play: nil, held: nil)) == ["key call=a key=1"])
        #expect(desk.session.disconnected(at: 5) == [])
        #expect(desk.report(.key(.two, play: nil, held: nil)) == [], "it waits")
        let hello = "hello line=1 gateway=t/1 can=file,resume beat=0 session=\(LineCases.session.text) received=1"
        #expect(Desk.lines(desk.session.connected(at: 6)) == [hello])
        let said = Desk.lines(desk.hear(Self.engineHello + "1 keep=30 resumed=1"))
        #expect(said.dropFirst() == ["key call=a key=1", "key call=a key=2"])
    }

    @Test(arguments: ["0 keep=30", "9 keep=30 resumed=1"]) func aSessionThatDoesNotGoOnLosesItsCalls(hello: String) {
        var desk = Desk()
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        _ = desk.session.disconnected(at: 5)
        _ = desk.session.connected(at: 6)
        #expect(desk.hear(Self.engineHello + hello).first == .lost([Self.a]))
        #expect(desk.session.calls.isEmpty && desk.report(.gone(.caller, code: nil)) == [])
    }

    /// An engine that has lost what it had acknowledged, or counts what was never said: to go on would be to repeat, or to skip.
    @Test(arguments: ["1 keep=30 resumed=1", "9 keep=30 resumed=1"]) func aSessionThatCannotGoOnIsLeftForAnother(hello: String) {
        var desk = Desk()
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        _ = desk.report(.key(.one, play: nil, held: nil))
        _ = desk.hear("ack n=2")
        _ = desk.session.disconnected(at: 5)
        _ = desk.session.connected(at: 6)
        #expect(desk.hear(Self.engineHello + hello) == [.lost([Self.a]), .send(.link(.bye(nil))), .close(nil)])
        #expect(desk.session.disconnected(at: 7) == [] && desk.session.session == nil)
        #expect(Desk.lines(desk.session.connected(at: 8)) == ["hello line=1 gateway=t/1 can=file,resume beat=0"])
        _ = desk.hear(Self.engineHello + "0 keep=30")
        #expect(desk.report(.ring(Ring(to: "1"))) == ["ring call=a to=1"])
    }

    @Test func afterKeepSecondsTheSessionIsDead() {
        var desk = Desk()
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        _ = desk.session.disconnected(at: 1_000)
        _ = desk.session.connected(at: 2_000)
        #expect(desk.session.disconnected(at: 3_000) == [])
        #expect(desk.session.deadline == 31_000, "counted from the first break")
        #expect(desk.session.pass(to: 30_999) == [] && desk.session.pass(to: 31_000) == [.lost([Self.a])])
        #expect(desk.session.session == nil)
    }

    @Test func whoCannotResumeLosesItsCallsAtOnce() {
        var desk = Desk([.file])
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        #expect(desk.session.disconnected(at: 1) == [.lost([Self.a])])
        #expect(Desk.lines(desk.session.connected(at: 2)) == ["hello line=1 gateway=t/1 can=file beat=0"])
    }

    @Test func afterRestartTheSessionStaysAndAfterOthersNot() {
        for (line, stays) in [("bye reason=restart", true), ("bye reason=slow", true), ("bye", false), ("bye reason=errors", false)] {
            var desk = Desk()
            desk.open()
            _ = desk.report(.ring(Ring(to: "1")))
            #expect(desk.hear(line).contains(.lost([Self.a])) != stays)
            _ = desk.session.disconnected(at: 1)
            #expect((desk.session.session != nil) == stays)
        }
    }

    @Test func ordersThatCrossAGoneAreDropped() {
        var desk = Desk()
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        #expect(desk.report(.gone(.caller, code: 16)) == ["gone call=a cause=caller code=16"])
        #expect(desk.hear("answer call=a") == [] && desk.session.counts.received == 1)
    }

    /// With 1,024 unacknowledged rings are busy, 32 keys of a call wait, and every other report waits its turn.
    @Test func withManyUnacknowledgedTheGatewayHoldsBack() throws {
        var desk = Desk()
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        for _ in 2...1_024 { #expect(desk.report(.key(.one, play: nil, held: nil)).count == 1) }
        for number in 0..<40 { #expect(desk.report(.key(number < 32 ? .two : .three, play: nil, held: nil)) == []) }
        #expect(desk.report(.played(1, .done, milliseconds: 5)) == [])
        let other = try #require(GatewayCallID("b"))
        #expect(desk.session.report(.ring(Ring(to: "1")), of: other) == [.busy(other)])
        let said = Desk.lines(desk.hear("ack n=1024"))
        #expect(said == Array(repeating: "key call=a key=2", count: 32) + ["played call=a play=1 end=done ms=5"])
        #expect(desk.report(.ring(Ring(to: "1")), of: other).count == 1)
        #expect(desk.report(.key(.four, play: nil, held: nil)).count == 1)
    }

    /// Nothing is left of which an `ack` could come: what was held back must not wait for one.
    @Test func whatWasHeldBackFollowsOnTheNextConnection() {
        var desk = Desk()
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        for _ in 2...1_024 { _ = desk.report(.key(.one, play: nil, held: nil)) }
        #expect(desk.report(.gone(.caller, code: nil)) == [])
        #expect(desk.session.disconnected(at: 5) == [])
        _ = desk.session.connected(at: 6)
        let said = Desk.lines(desk.hear(Self.engineHello + "1024 keep=30 resumed=1"))
        #expect(said.dropFirst() == ["gone call=a cause=caller"])
    }

    /// An engine that orders and complains, and acknowledges nothing, is given up.
    @Test func whoNeverAcknowledgesMakesNothingGrow() {
        var desk = Desk()
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        for _ in 2...3_000 { _ = desk.hear("nonsense") }
        #expect(desk.session.counts.said == 1_024)
        for _ in 1...LineGatewaySession.mostHeld { #expect(desk.report(.played(1, .done, milliseconds: 5)) == []) }
        #expect(Desk.lines(desk.session.report(.played(1, .done, milliseconds: 5), of: Self.a)).count == 2)
        #expect(desk.session.session == nil && desk.session.calls.isEmpty && desk.session.held.isEmpty)
    }

    @Test func whatTheEngineSaysIsAcknowledged() {
        var desk = Desk()
        desk.open()
        _ = desk.report(.ring(Ring(to: "1")))
        _ = desk.hear("answer call=a")
        #expect(desk.session.deadline == 1_000)
        #expect(Desk.lines(desk.session.pass(to: 1_000)) == ["ack n=1"])
        for _ in 2...64 { #expect(!Desk.lines(desk.hear("secret call=a on=1")).contains { $0.hasPrefix("ack") }) }
        #expect(Desk.lines(desk.hear("secret call=a on=1")).last == "ack n=65")
    }
}
