import Support
import Testing

@testable import Gateways

/// What no switch says, on real sockets of the loopback.
@Suite struct SwitchNoiseTests {
    /// What nobody but a stranger or a broken switch sends: the connection ends, one line says so, and the call beside it goes on.
    static let noise: [(SwitchKind, [UInt8])] = texts.map { ($0, Array($1.utf8)) } + frames.map { (.audioSocket, $0) } + chances

    private static let texts: [(SwitchKind, String)] = [
        (.fastAGI, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"), (.fastAGI, "\u{16}\u{3}\u{1}\u{0}\n"),
        (.fastAGI, String(repeating: "a", count: 100_000)),
        (.fastAGI, "agi_network: yes\n\n"), (.fastAGI, String(repeating: "agi_x: y\n", count: 10_000)),
        (.eventSocket, "GET / HTTP/1.1\r\n\n\n"), (.eventSocket, String(repeating: "a", count: 100_000)),
        (.eventSocket, "Content-Type: command/reply\nContent-Length: 99999999\n\n"), (.eventSocket, "Content-Length: -1\n\n"),
        (.eventSocket, "Content-Type: auth/request\n\n"), (.eventSocket, "Event-Name: CHANNEL_DATA\nContent-Type: command/reply\n\n"),
        (.audioSocket, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
    ]

    private static let frames: [[UInt8]] = [
        [0x10, 0xFF, 0xFF], [1, 0, 2, 1, 2], [0x10, 0, 2, 1, 2], [1, 0, 16] + [UInt8](repeating: 7, count: 16), [0, 0, 0],
    ]

    /// An end that even noise has to be looked at for.
    private static var chances: [(SwitchKind, [UInt8])] {
        var chance: UInt64 = 1
        func bytes() -> [UInt8] {
            (0..<80_000).map { _ in
                chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: chance >> 33)
            }
        }
        return (1...4).flatMap { _ in SwitchKind.allCases.map { ($0, bytes()) } }
    }

    @Test(arguments: noise.indices) func noiseEndsItsOwnConnection(index: Int) async throws {
        let (speaks, bytes) = Self.noise[index]
        try await Rig().serving(speaks) { rig, port in
            let good = try TextPeer(port: port)
            good.say(rig.greeting(speaks))
            #expect(eventually { rig.offers.count == 1 })
            let bad = try TextPeer(port: port)
            bad.say(bytes)
            #expect(bad.waitForClose())
            #expect(eventually { rig.log.lines.count == 1 }, "\(rig.log.lines)")
            #expect(eventually { rig.figures.doors.map(\.connections) == [1] })
            #expect(!rig.events.contains { $0.isGone } && rig.offers.count == 1)
        }
    }

    /// Half a message, and then the end.
    static let halves: [(SwitchKind, String)] = [
        (.fastAGI, ""), (.fastAGI, "agi_network: yes\nagi_req"), (.eventSocket, ""),
        (.eventSocket, "Event-Name: CHANNEL_DATA\nUnique-ID: u"),
        (.eventSocket, "Content-Type: text/event-plain\nContent-Length: 500\n\nEvent-Name: DTMF\n"),
        (.audioSocket, ""), (.audioSocket, "\u{1}"), (.audioSocket, "\u{1}\u{0}\u{10}half a name"),
    ]

    @Test(arguments: halves.indices) func halfAMessageIsNoCall(index: Int) async throws {
        let (speaks, text) = Self.halves[index]
        try await Rig().serving(speaks) { rig, port in
            var peer: TextPeer? = try TextPeer(port: port)
            peer?.say(text)
            #expect(eventually { rig.figures.doors.map(\.connections) == [1] })
            peer = nil
            #expect(eventually { rig.figures.doors.map(\.connections) == [0] })
            // One that has not read what it was sent breaks off.
            #expect(rig.log.lines.count == 1 && rig.offers.isEmpty, "\(rig.log.lines)")
        }
    }
}
