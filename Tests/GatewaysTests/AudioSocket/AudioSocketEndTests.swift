import CallCore
import Dialplans
import Testing

@testable import Gateways

/// How a call on AudioSocket ends.
@Suite struct AudioSocketEndTests {
    static let ends: [(FakeAudioSocket.Act, GoneCause)] = [
        (.hangUp, .caller), (.noise([0, 0, 0]), .caller), (.error, .network), (.noise([0xFF, 0, 0]), .network),
    ]

    @Test(arguments: ends.indices) func theOtherSideEndsTheCall(index: Int) throws {
        let (far, desk) = try AudioSocketSessionTests.ringing([AudioSocketSessionTests.play(1, "b")], caller: [(500, Self.ends[index].0)])
        far.run(until: 1_000)
        #expect(desk.events == [.gone(Self.ends[index].1)] && far.isClosed)
    }

    @Test func weHangUpAndNothingMoreIsSent() throws {
        let (far, desk) = try AudioSocketSessionTests.ringing([AudioSocketSessionTests.play(1, "b")])
        far.run(until: 500)
        let frames = far.frames.count
        desk.leg.perform([.hangUp(.normal), AudioSocketSessionTests.play(9, "a")])
        far.run(until: 1_000)
        #expect(far.told == [.hangUp] && far.frames.count == frames && desk.events == [.gone(.engine)] && far.isClosed)
    }

    @Test func aRingThatIsRejectedIsHungUp() throws {
        let telephonist = Telephonist { leg in
            leg.perform([.reject(.busy)])
            return false
        }
        let announced = AnnouncedCalls()
        try announced.announce(AnnouncedCall { _ in "1" }, named: FakeAudioSocket.name, at: 0)
        let far = FakeAudioSocket(telephonist, announced)
        far.run(until: 100)
        #expect(far.told == [.hangUp] && far.learnt.contains(.rejected(.busy)) && far.isClosed && far.frames.isEmpty)
    }

    @Test func whenTheEngineStopsTheOtherSideIsToldToGoOn() throws {
        let (far, desk) = try AudioSocketSessionTests.ringing([AudioSocketSessionTests.play(1, "b")])
        far.run(until: 500)
        far.call?.stop()
        #expect(far.told == [.hangUp] && desk.events == [.gone(.engine)] && far.isClosed)
    }

    @Test func whatCannotBeDoneFailsByItsOwnEnd() throws {
        let (far, desk) = try AudioSocketSessionTests.ringing([.transfer(Transfer(number: 4, to: "0888", limit: 1_000))])
        far.run(until: 100)
        #expect(desk.events == [.transferred(4, .failed)])
    }

    /// Framing that cannot be is found out; what is merely unknown is passed over.
    @Test func whatIsNoFrame() throws {
        let bad: [[UInt8]] = [[0x10, 0xFF, 0xFF], [0x10, 0, 1, 7], [0x03, 0, 1, 0x41 + 9], [0x03, 0, 0], [0x01, 0, 2, 1, 2]]
        for bytes in bad {
            let (far, _) = try AudioSocketSessionTests.ringing([], caller: [(100, .noise(bytes))])
            far.run(until: 200)
            #expect(far.isUnreadable, "\(bytes)")
        }
        let (far, desk) = try AudioSocketSessionTests.ringing([], caller: [(100, .noise([0x55, 0, 2, 1, 2])), (200, .key(.one))])
        far.run(until: 300)
        #expect(!far.isUnreadable && desk.events == [.key(.one, during: nil)])
    }
}
