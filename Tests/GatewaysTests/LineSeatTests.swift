import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import Gateways

/// Who gets a seat when all are taken, and who keeps his.
@Suite struct LineSeatTests {
    static let (here, there) = (LineGateTests.here, LineGateTests.there)
    static func gate(_ seats: Int) -> LineGate { LineGateTests.gate { $0.connections = seats } }

    @Test func theOldestWithoutAHelloGivesWay() throws {
        var gate = Self.gate(3)
        let seats = try [Self.here, Self.there, Self.here].map { try #require(gate.enter($0, at: 0).seat) }
        gate.greeted(seats[0], at: 0)
        let fourth = gate.enter(.local, at: 0)
        #expect(fourth.givenUp == seats[1] && gate.mustGiveUp(seats[1]) && gate.connections == 3)
        gate.left(seats[1], at: 0)
        #expect(!gate.mustGiveUp(seats[1]) && gate.connections == 3, "its seat is taken")
        #expect(gate.enter(.local, at: 0).givenUp == seats[2])
        #expect(gate.enter(.local, at: 0).givenUp == fourth.seat)
    }

    @Test func whoeverHasSaidHelloStays() throws {
        var gate = Self.gate(2)
        let seats = try [Self.here, Self.there].map { try #require(gate.enter($0, at: 0).seat) }
        for seat in seats { gate.greeted(seat, at: 0) }
        #expect(gate.enter(.local, at: 0) == .refused(tell: 1))
        gate.left(seats[0], at: 0)
        #expect(gate.enter(.local, at: 0).seat != nil)
    }

    /// The hello and the order to give way cross.
    @Test func whoeverSaysHelloBeforeItHearsOfItStays() throws {
        var gate = Self.gate(1)
        let first = try #require(gate.enter(Self.here, at: 0).seat)
        let second = try #require(gate.enter(Self.there, at: 0).seat)
        gate.greeted(first, at: 0)
        #expect(!gate.mustGiveUp(first) && gate.connections == 2)
        gate.greeted(second, at: 0)
        gate.left(first, at: 0)
        #expect(gate.enter(.local, at: 0) == .refused(tell: 1), "there was one too many, and now there are as many as there may be")
        gate.left(second, at: 0)
        #expect(gate.enter(.local, at: 0).givenUp == nil && gate.connections == 1)
    }

    /// Whoever comes from one address makes others give way no faster than his own are closed.
    @Test func whatIsBeingClosedCountsForItsAddress() throws {
        var gate = LineGateTests.gate { ($0.connections, $0.greetings) = (4, 2) }
        let seats = (0..<2).compactMap { _ in gate.enter(Self.here, at: 0).seat } + [gate.enter(Self.there, at: 0).seat].compactMap(\.self)
        _ = gate.enter(Self.there, at: 0)
        #expect(gate.enter(.local, at: 0).givenUp == seats[0])
        #expect(gate.enter(Self.here, at: 0) == .refused(tell: 1))
        gate.left(seats[0], at: 0)
        #expect(gate.enter(Self.here, at: 0).givenUp == seats[1])
    }

    @Test func givingWayIsToldOfOnceAMinute() {
        var gate = Self.gate(1)
        let told = [0, 0, 1, 59_999, 60_000].map { gate.enter(.local, at: $0).told }
        #expect(told == [nil, 1, nil, nil, 3])
    }

    // MARK: Connections

    static let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// As the goodbye of TLS, which waits for the other side's.
    final class SlowGoodbye: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer
        func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {}
    }

    static func come(_ admission: LineAdmission, from origin: LineOrigin) throws -> (channel: EmbeddedChannel, seat: LineSeat?) {
        let channel = EmbeddedChannel(handler: SlowGoodbye())
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return (channel, try admission.enter(channel, from: origin, at: 0))
    }

    @Test func aConnectionIsClosedAtOnceWhateverStandsInItsWay() throws {
        var limits = LineLimits()
        limits.connections = 2
        let admission = LineAdmission(limits, log: Self.log)
        let first = try Self.come(admission, from: Self.here)
        let second = try Self.come(admission, from: Self.here)
        admission.greeted(try #require(first.seat), at: 0)
        let third = try Self.come(admission, from: Self.there)
        let fourth = try Self.come(admission, from: Self.there)
        for come in [first, second, third, fourth] { come.channel.embeddedEventLoop.run() }
        #expect([first, second, third, fourth].map(\.channel.isActive) == [true, false, false, true])
    }

    /// Its handlers are taken away, and it was never up.
    @Test func whoeverCouldNotBeginTakesNoSeat() throws {
        var limits = LineLimits()
        limits.connections = 1
        let admission = LineAdmission(limits, log: Self.log)
        let unborn = EmbeddedChannel()
        let seat = try #require(try admission.enter(unborn, from: Self.here, at: 0))
        unborn.close(promise: nil)
        unborn.embeddedEventLoop.run()
        admission.greeted(seat, at: 0)
        #expect(try admission.enter(EmbeddedChannel(), from: Self.here, at: 0) != nil, "a hello that comes too late takes no seat")
    }
}

extension LineGate.Entry {
    var seat: LineSeat? {
        switch self {
        case .admitted(let seat), .replaced(_, by: let seat, _): seat
        case .refused: nil
        }
    }

    var givenUp: LineSeat? { if case .replaced(let seat, _, _) = self { seat } else { nil } }
    var told: Int? { if case .replaced(_, _, let tell) = self { tell } else { nil } }
}
