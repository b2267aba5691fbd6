import CallCore
import Dialplans
import Testing

@testable import Gateways

@Suite struct LineGateTests {
    static let here = LineOrigin.v4([192, 0, 2, 1])
    static let there = LineOrigin.v4([192, 0, 2, 2])

    static func gate(_ change: (inout LineLimits) -> Void = { _ in }) -> LineGate {
        var limits = LineLimits()
        change(&limits)
        return LineGate(limits)
    }

    @Test func hundredOfAnAddressMayWaitForTheirHello() throws {
        var gate = Self.gate()
        let seats = (0..<100).compactMap { _ in gate.enter(Self.here, at: 0).seat }
        #expect(seats.count == 100)
        #expect(gate.enter(Self.here, at: 0) == .refused(tell: 1))
        #expect(gate.enter(Self.there, at: 0).seat != nil)
        gate.greeted(seats[0], at: 0)
        #expect(gate.enter(Self.here, at: 0).seat != nil)
        #expect(gate.enter(Self.here, at: 0) == .refused(tell: nil))
        gate.left(seats[1], at: 0)
        gate.left(seats[1], at: 0)
        #expect(gate.enter(Self.here, at: 0).seat != nil)
        gate.left(seats[0], at: 0)
        #expect(gate.enter(Self.here, at: 0) == .refused(tell: nil), "one that said hello makes no room among those that did not")
    }

    @Test func aFloodIsToldOfOnceAMinute() {
        var gate = Self.gate { $0.connections = 0 }
        let told = [0, 1, 59_999, 60_000, 60_001].map { gate.enter(.local, at: $0) }
        #expect(told == [1, nil, nil, 3, nil].map { .refused(tell: $0) })
    }

    @Test func fourthWrongTokenWaits() {
        var gate = Self.gate()
        for time in [0, 1_000, 2_000] {
            #expect(gate.wait(Self.here, at: time) == 0)
            gate.denied(Self.here, at: time)
        }
        #expect(gate.wait(Self.here, at: 3_000) == 60_000)
        #expect(gate.wait(Self.there, at: 3_000) == 0)
        #expect(gate.wait(Self.here, at: 599_999) == 60_000)
        #expect(gate.wait(Self.here, at: 600_000) == 0, "the first lies ten minutes back")
        gate.denied(Self.here, at: 600_000)
        #expect(gate.wait(Self.here, at: 600_001) == 60_000)
    }

    @Test func ringsFillWithTime() {
        var gate = Self.gate { $0.rings = .init(perSecond: 2, atOnce: 3) }
        let taken = [0, 0, 0, 0, 499, 500, 500, 10_000, 10_000, 10_000, 10_000].map { gate.ring(Self.here, at: $0) }
        #expect(taken == [true, true, true, false, false, true, false, true, true, true, false])
        let other = gate.ring(Self.there, at: 10_000)
        #expect(other)
    }

    @Test func callsOfAnAddressAreBounded() {
        var gate = Self.gate { $0.calls = 2 }
        let taken = [0, 0, 0].map { gate.ring(Self.here, at: $0) }
        #expect(taken == [true, true, false])
        gate.callEnded(Self.here, at: 0)
        let next = gate.ring(Self.here, at: 0)
        #expect(next)
    }

    @Test func sessionsThatWaitAreBounded() {
        var gate = Self.gate { $0.connections = 4 }
        let (here, there) = (Self.here, Self.there)
        let may = [here, here, here, there, there, .local].map { gate.mayWait($0, at: 0) }
        #expect(may == [true, true, false, true, true, false], "half of all of one address")
        gate.waited(here, at: 1)
        let next = [gate.mayWait(.local, at: 1), gate.mayWait(here, at: 1)]
        #expect(next == [true, false] && gate.waiting == 4)
        gate.restored(here, at: 1)
        #expect(gate.waiting(from: here) == 2, "one of an engine that is gone is there, whatever the limits")
        gate.leaveAll()
        let last = gate.mayWait(here, at: 1)
        #expect(last)
    }

    @Test func callsThatAreUpCountAndAreNotAsked() {
        var gate = Self.gate { $0.calls = 2 }
        gate.recalled(Self.here, calls: 3, at: 0)
        let full = gate.ring(Self.here, at: 0)
        gate.recalled(Self.here, calls: -2, at: 0)
        let free = gate.ring(Self.here, at: 0)
        #expect(!full && free)
    }

    /// Whoever comes from ever new addresses makes nothing grow.
    @Test func addressesAreForgotten() throws {
        var gate = Self.gate()
        var most = 0
        for number in 0..<15_000 {
            let origin = LineOrigin.v4([10, UInt8(number >> 16), UInt8(number >> 8 & 255), UInt8(number & 255)])
            let seat = try #require(gate.enter(origin, at: number).seat)
            gate.denied(origin, at: number)
            gate.left(seat, at: number)
            most = max(most, gate.remembered)
        }
        #expect(most == LineLimits.mostRemembered)
        #expect(gate.connections == 0)
        #expect(gate.remembered > 0)
        var calm = Self.gate()
        calm.left(try #require(calm.enter(Self.here, at: 0).seat), at: 1)
        #expect(calm.remembered == 0)
    }

    static let origins: [(String, LineOrigin)] = [
        ("192.0.2.1:7", here), ("[2001:db8:1:2:3:4:5:6]:7", .v6([0x20, 1, 0x0D, 0xB8, 0, 1, 0, 2])), ("[::ffff:192.0.2.1]:7", here),
        ("[::1]:7", .v6(Array(repeating: 0, count: 8))),
    ]

    @Test(arguments: origins) func origin(address: String, origin: LineOrigin) throws {
        #expect(LineOrigin(try #require(LineAddress(address)).socketAddress) == origin)
        #expect(LineOrigin(nil) == .local)
    }

    static let addresses: [(text: String, isLoopback: Bool)] = [
        ("127.0.0.1:5095", true), ("127.9.9.9:1", true), ("[::1]:5095", true), ("192.0.2.1:5095", false), ("0.0.0.0:5095", false),
        ("[::]:65535", false), ("[2001:db8::1]:0", false), ("[::ffff:127.0.0.1]:1", false),
    ]

    @Test(arguments: addresses) func address(text: String, isLoopback: Bool) throws {
        let address = try #require(LineAddress(text))
        #expect(address.isLoopback == isLoopback)
        #expect(LineAddress(address.description) == address)
    }

    @Test(arguments: [
        "", ":", "1", "localhost:1", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:+1", "::1:5095",
        "[127.0.0.1]:1",
        "[::1]", "[::1:5", "127.1:5", "[fe80::1%]:1", "256.0.0.1:1", String(repeating: "1", count: 100_000),
    ]) func noAddress(text: String) { #expect(LineAddress(text) == nil) }
}
