import CallCore
import Dialplans
import Testing

@testable import Gateways

/// What is acknowledged is written down.
@Suite struct LineReceiptTests {
    /// A journal that can be told to be full, and the connection to which it belongs.
    private final class Desk: RingReceiver, LegReceiver, LineJournal, LinePort {
        var isFull = false
        /// Lines of one read: what is written goes out behind the last.
        var isReading = false
        private(set) var said: [EngineMessage] = []
        private var written = 0
        private(set) var acknowledged: [Int] = []
        var trunk: LineTrunk?
        var snapshot: (() -> [LineEntry])?
        var recovered: (() -> Void)?
        var journal: (any LineJournal)? { self }

        func note(_ entry: LineEntry) {}

        func commit(_ counts: LineCounts, acknowledging: Bool) -> Int {
            if !isFull { written = counts.received }
            return written
        }

        func ring(_ leg: any Leg) -> (any LegReceiver)? { self }
        func report(_ event: LineEvent) {}
        func write(_ message: EngineMessage) {
            said.append(message)
            if case .link(.ack(let number)) = message { acknowledged.append(number) }
        }

        func flush() { if !isReading { trunk?.commit() } }
        func close(afterWriting: Bool) { trunk?.commit() }
        func seek(_ hello: GatewayHello, for trunk: LineTrunk) { trunk.goOnAlone() }
    }

    /// The session of a gateway that can resume, and has said so.
    private static func trunk(_ desk: Desk) -> LineTrunk {
        let session = LineSession(id: LineCases.session, engine: "e/1", settings: LineSettings(), now: 0)
        let trunk = LineTrunk(session: session, rings: desk, port: desk, trusted: true, now: { 0 }, newCallID: { "call" })
        desk.trunk = trunk
        trunk.receive(.line(Array("hello line=1 gateway=t/1 can=file,resume beat=0".utf8)))
        return trunk
    }

    private static func ring(_ calls: ClosedRange<Int>, _ trunk: LineTrunk) {
        for call in calls { trunk.receive(.line(Array("ring call=\(call) to=1".utf8))) }
    }

    @Test func linesAreAcknowledgedWhenTheyAreWritten() {
        let desk = Desk()
        let trunk = Self.trunk(desk)
        defer { desk.trunk = nil }
        Self.ring(1...60, trunk)
        #expect(desk.acknowledged.isEmpty)
        desk.isFull = true
        Self.ring(61...200, trunk)
        #expect(desk.acknowledged == [60], "the last that is written, and that once")
        desk.isFull = false
        Self.ring(201...201, trunk)
        #expect(desk.acknowledged == [60, 192], "every 64th line asks for it, and the rest when more come")
    }

    /// Not when more comes: a gateway with a thousand lines unacknowledged says no more.
    @Test func aJournalThatHasRecoveredBringsTheAcknowledgement() {
        let desk = Desk()
        let trunk = Self.trunk(desk)
        defer { desk.trunk = nil }
        desk.isFull = true
        Self.ring(1...64, trunk)
        desk.isFull = false
        #expect(desk.acknowledged == [])
        desk.recovered?()
        #expect(desk.acknowledged == [64])
    }

    /// A gateway that holds back until they are would wait for ever.
    @Test func whatComesAgainIsAcknowledgedToo() throws {
        let desk = Desk()
        let trunk = Self.trunk(desk)
        defer { desk.trunk = nil }
        desk.isFull = true
        Self.ring(1...64, trunk)
        trunk.resume(try #require(try Self.hello(trunk)), from: .streams, over: desk)
        desk.isFull = false
        Self.ring(1...64, trunk)
        #expect(trunk.session.received == 64, "none is taken twice")
        #expect(desk.acknowledged == [64])
    }

    private static func hello(_ trunk: LineTrunk) throws -> GatewayHello? {
        let line = "hello line=1 gateway=t/1 can=file,resume beat=0 session=\(trunk.session.id.text) received=0"
        guard case .hello(let hello) = try LineCodec.decodeGateway(Array(line.utf8)) else { return nil }
        return hello
    }

    @Test func nothingFollowsABye() {
        let desk = Desk()
        let trunk = Self.trunk(desk)
        defer { desk.trunk = nil }
        desk.isReading = true
        for _ in 1...100 { trunk.receive(.line(Array("nonsense".utf8))) }
        #expect(desk.said.last == .link(.bye(.errors)) && trunk.session.isOver)
    }
}

extension LineReceiptTests {
    @Test func nothingIsSaidTwice() {
        var receipt = LineReceipt()
        #expect(receipt.take(upTo: 10) == nil)
        receipt.owe(5)
        #expect(receipt.take(upTo: 3) == 3)
        #expect(receipt.take(upTo: 3) == nil)
        #expect(receipt.take(upTo: 10) == 5)
        #expect(receipt.take(upTo: 10) == nil)
    }
}
