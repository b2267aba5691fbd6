import Support
import Testing

@testable import Gateways

/// Connections that bring no call, and how many of them there may be.
@Suite struct SwitchSeatsTests {
    /// Many that say nothing hold what one address may hold; a call that is up goes on, and a switch elsewhere is served.
    @Test(arguments: SwitchKind.allCases) func connectionsThatSayNothing(speaks: SwitchKind) async throws {
        try await Rig().serving(speaks) { rig, port in
            let first = try TextPeer(port: port, from: "127.0.0.2")
            first.say(rig.greeting(speaks))
            #expect(eventually { rig.offers.count == 1 })
            var silent: [TextPeer] = []
            for _ in 1...150 {
                silent.append(try TextPeer(port: port))
                #expect(rig.figures.doors.allSatisfy { $0.connections <= 101 })
            }
            let second = try TextPeer(port: port, from: "127.0.0.3")
            second.say(rig.greeting(speaks))
            #expect(eventually { rig.offers.count == 2 } && !rig.events.contains(where: \.isGone))
            let known: Set = ["warning connections too many were closed", "notice a connection from a switch brought no call silent"]
            #expect(known.isSuperset(of: rig.log.lines), "\(rig.log.lines)")
            withExtendedLifetime((first, silent)) {}
        }
    }

    /// All seats are taken: a call gets that of the connection which has been silent for longest, and never that of another call.
    @Test(arguments: SwitchKind.allCases) func aFullPortTakesTheNextCall(speaks: SwitchKind) async throws {
        var limits = LineLimits()
        limits.connections = 3
        try await Rig(limits: limits).serving(speaks) { rig, port in
            func come(from host: String, open: Int) throws -> TextPeer {
                let peer = try TextPeer(port: port, from: host)
                #expect(eventually { rig.figures.doors.map(\.connections) == [open] })
                return peer
            }
            var calls = [try come(from: "127.0.0.1", open: 1)]
            calls[0].say(rig.greeting(speaks))
            #expect(eventually { rig.offers.count == 1 })
            let silent = [try come(from: "127.0.0.2", open: 2), try come(from: "127.0.0.3", open: 3)]
            for peer in silent {
                calls.append(try TextPeer(port: port))
                #expect(peer.waitForClose())
                calls.last?.say(rig.greeting(speaks))
                #expect(eventually { rig.offers.count == calls.count })
            }
            #expect(try TextPeer(port: port).waitForClose(), "three calls are up")
            #expect(eventually { rig.figures.doors.map(\.connections) == [3] } && !rig.events.contains(where: \.isGone))
            let once = ["warning connections without a hello or a call were closed for others", "warning connections too many were closed"]
            let each = Array(repeating: "notice a connection from a switch brought no call silent", count: 2)
            #expect(eventually { rig.log.lines.sorted() == (each + once).sorted() }, "\(rig.log.lines)")
        }
    }
}
