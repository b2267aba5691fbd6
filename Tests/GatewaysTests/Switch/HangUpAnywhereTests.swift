import CallCore
import Dialplans
import Support
import Testing

@testable import Gateways

/// A caller may hang up at any moment, whatever the gateway is about: it is told once, and last.
@Suite struct HangUpAnywhereTests {
    /// A prompt, a key that stops it, a message, a key that ends it, and a second prompt.
    private static func answer(_ event: LineEvent) -> [LineOrder] {
        switch event {
        case .key(.five, _): [.stop(nil), .record(Recording(number: 1, path: "/rec/c-1.wav", limit: 60_000, silence: 3_000))]
        case .key: [.stopRecording(1)]
        case .recorded: [AGISessionTests.play(2, "b", length: StoryGateway.day)]
        case .played, .transferred, .gone: []
        }
    }

    @Test(arguments: StoryGateway.allCases) func aHangUpIsToldOnceAndLast(gateway: StoryGateway) throws {
        let folder = try TemporaryFolder()
        for moment in stride(from: 5, through: 1_000, by: 7) {
            let telephonist = Telephonist { leg in
                leg.perform([.answer, AGISessionTests.play(1, "a", length: StoryGateway.day)])
                return true
            }
            let offer = CallOffer(id: "c-1", from: "0888", to: "1")
            let far = try gateway.far(offer, telephonist, sounds: folder.path, chance: UInt64(moment))
            far.ring()
            Self.pass(far, to: 4)
            telephonist.rung.first?.answerEvent = Self.answer
            for (time, act) in [(300, { far.press(.five) }), (650, { far.press(.hash) })] where time < moment {
                Self.pass(far, to: time)
                act()
            }
            Self.pass(far, to: moment)
            far.hangUp()
            Self.pass(far, to: 20_000)
            let events = telephonist.rung.first?.events ?? []
            #expect(events.last == .gone(.caller) && events.count(where: \.isTheEnd) == 1, "at \(moment) ms: \(events)")
            #expect(far.next == nil, "at \(moment) ms something goes on")
        }
    }

    private static func pass(_ far: any FarSide, to end: Milliseconds) {
        while let next = far.next, next <= end {
            far.stand(at: next)
            far.runDue()
        }
        far.stand(at: end)
    }
}

extension LineEvent {
    fileprivate var isTheEnd: Bool { if case .gone = self { true } else { false } }
}
