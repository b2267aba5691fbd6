import CallCore
import Dialplans
import NIOCore
import NIOPosix
import Support
import Testing

@testable import Gateways

/// A session of an engine that is gone, in the next one: who may go on with it, and for whom it counts.
@Suite struct LineRestoringTests {
    static let token = "opensesame-opensesame"

    /// Takes rings, has them written down, and goes on with what was.
    final class Notebook: RingReceiver, LegReceiver, LineJournal {
        private(set) var entries: [LineEntry] = []
        private(set) var counts = LineCounts(received: 0, said: 0)
        var snapshot: (() -> [LineEntry])?
        var recovered: (() -> Void)?
        var journal: (any LineJournal)? { self }

        func note(_ entry: LineEntry) { entries.append(entry) }
        func commit(_ counts: LineCounts, acknowledging: Bool) -> Int {
            self.counts = counts
            return counts.received
        }
        func report(_ event: LineEvent) {}

        func ring(_ leg: any Leg) -> (any LegReceiver)? {
            leg.perform([.answer])
            return self
        }

        func recall(_ call: CallID, on leg: (CallOffer) -> any Leg) -> (any LegReceiver)? {
            _ = leg(CallOffer(id: call, from: nil, to: "1"))
            return self
        }
    }

    /// What is left of an engine whose gateway had so many calls up.
    static func left(calls: Int) throws -> LineRemains {
        let notebook = Notebook()
        var settings = LineSettings()
        let origin = LineOrigin.v4([127, 0, 0, 1])
        settings.entrance = LineEntrance(door: "tcp 127.0.0.1:0", token: mark(of: token), trusted: true, origin: origin)
        let session = LineSession(id: LineCases.session, engine: "schoolbell/0.1.0", settings: settings, now: 0)
        let trunk = LineTrunk(session: session, rings: notebook, port: nil, trusted: true, now: { 0 }, newCallID: { "call" })
        trunk.receive(.line(Array("hello line=1 gateway=t/1 can=file,resume".utf8)))
        for number in 0..<calls { trunk.receive(.line(Array("ring call=\(number) to=1".utf8))) }
        let written = notebook.entries.flatMap(\.lines)
        #expect(!String(decoding: Array(written.joined(separator: [0x0A])), as: UTF8.self).contains(token))
        return try #require(LineRemains(written.compactMap { LineEntry($0) }, notebook.counts))
    }

    /// What is written down of a token does not tell it.
    static func mark(of token: String) -> String { "mark \(token.utf8.reduce(7) { ($0 &* 31) &+ Int($1) })" }

    /// An engine that goes on with it, at several doors; what is said at them, one after the other, and what is heard.
    static func heard(
        _ left: LineRemains, calls: Int = 3, _ doors: [(host: String, token: String)], _ said: @Sendable ([LineAddress]) throws -> [String]
    ) async throws -> [String] {
        var settings = LineSettings()
        settings.limits.calls = calls
        // However slow the machine is.
        settings.keep = 86_400
        let server = LineServer(
            engine: "schoolbell/0.1.0", settings: settings, group: .singletonMultiThreadedEventLoopGroup, log: LineServerTests.log,
            tokenMark: { Self.mark(of: $0) }, rings: { _ in Notebook() })
        #expect(try await server.restore { _ in (left, Notebook()) })
        let listeners = try doors.map { try LineListener(address: #require(LineAddress("\($0.host):0")), token: $0.token) }
        let (ready, isReady) = AsyncStream.makeStream(of: [LineAddress].self)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { isReady.finish() }
                try await server.run(listeners) { isReady.yield($0) }
            }
            var addresses: [LineAddress] = []
            for await listening in ready {
                addresses = listening
                break
            }
            defer { server.shutdown() }
            return try said(addresses)
        }
    }

    static func talk(_ address: LineAddress, _ text: String) throws -> String {
        let host = address.socketAddress.ipAddress ?? ""
        return try #require(try NetworkPeer.talk(host: host, port: address.port, "hello line=1 gateway=t/1 beat=0 token=" + text))
    }

    static let resume = " can=file,resume session=\(LineCases.session.text) received=0\n"

    @Test(.timeLimit(.minutes(20))) func onlyBehindItsOwnDoor() async throws {
        let heard = try await Self.heard(Self.left(calls: 1), [("127.0.0.2", Self.token), ("127.0.0.1", Self.token)]) { doors in
            [try Self.talk(doors[0], Self.token + Self.resume + "bye\n"), try Self.talk(doors[1], Self.token + Self.resume + "bye\n")]
        }
        #expect(heard.map { $0.contains("resumed=1") } == [false, true])
    }

    @Test(.timeLimit(.minutes(20))) func onlyWithItsOwnToken() async throws {
        let other = "shut-sesame-shut-sesame"
        let heard = try await Self.heard(Self.left(calls: 1), [("127.0.0.1", other)]) { doors in
            [try Self.talk(doors[0], Self.token + Self.resume), try Self.talk(doors[0], other + Self.resume + "bye\n")]
        }
        #expect(heard[0] == "error code=denied\nbye reason=denied\n")
        #expect(heard[1].hasPrefix("hello ") && !heard[1].contains("resumed=1"))
    }

    /// Two calls are up, and three of an address may be.
    @Test(.timeLimit(.minutes(20))) func itsCallsCountForItsAddress() async throws {
        let ring = "\nring call=x to=1\nring call=y to=1\nbye\n"
        let heard = try await Self.heard(Self.left(calls: 2), [("127.0.0.1", Self.token)]) { doors in
            [
                try Self.talk(doors[0], Self.token + ring),
                try Self.talk(doors[0], Self.token + Self.resume + "gone call=0 cause=caller\nring call=x to=1\nring call=y to=1\nbye\n"),
                try Self.talk(doors[0], Self.token + ring),
            ]
        }
        let decided = heard.map { $0.split(separator: "\n").filter { !$0.hasPrefix("hello") }.map(String.init) }
        #expect(decided[0] == ["answer call=x", "reject call=y cause=busy"])
        #expect(decided[1].suffix(2) == ["answer call=x", "answer call=y"], "its own one has gone")
        #expect(decided[2] == ["answer call=x", "answer call=y"], "after its end nothing of it counts")
    }

    @Test func aSessionThatMayNotWaitEndsWithItsConnection() {
        var limits = LineLimits()
        limits.connections = 2
        let admission = LineAdmission(limits, log: LineServerTests.log)
        let benches = (0..<3).map { _ in
            let rings = AdmittedRings(Telephonist(), from: .local, admission, rate: limits.rings) { 0 }
            let session = LineSession(id: .random(), engine: "e/1", settings: LineSettings(), now: 0)
            let trunk = LineTrunk(session: session, rings: rings, port: nil, trusted: true, now: { 0 }, newCallID: { "call" })
            for line in ["hello line=1 gateway=t/1 can=file,resume", "ring call=a to=1"] { trunk.receive(.line(Array(line.utf8))) }
            return trunk
        }
        for trunk in benches { trunk.inputEnded() }
        #expect(benches.map(\.session.isOver) == [false, true, true])
        admission.leaveAll()
    }
}
