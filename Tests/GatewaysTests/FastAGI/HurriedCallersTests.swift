import CallCore
import Dialplans
import Testing

@testable import Gateways

/// Callers who know the menu, on an Asterisk that is deaf between two commands.
@Suite struct HurriedCallersTests {
    /// Each key leads to the next menu, as a dialplan does it: what sounds is stopped, and other sound follows.
    static func menus(_ caller: [(Milliseconds, FakeAsterisk.Act)], latency: Milliseconds) -> (asterisk: FakeAsterisk, keys: [Digit]) {
        var plays = 1
        let (asterisk, events) = AGISessionTests.hold([AGISessionTests.play(1, "b")], caller: caller, latency: latency) { event in
            guard case .key = event else { return [] }
            plays += 1
            return [.stop(nil), AGISessionTests.play(plays, "b")]
        }
        let keys: [Digit] = events.compactMap { if case .key(let key, _) = $0 { key } else { nil } }
        return (asterisk, keys)
    }

    static func presses(_ keys: [Digit], from start: Milliseconds, every gap: Milliseconds) -> [(Milliseconds, FakeAsterisk.Act)] {
        keys.enumerated().map { (start + gap * $0, .key($1)) } + [(60_000, .hangUp)]
    }

    static let keys: [Digit] = [.one, .five, .star, .nine, .hash, .zero, .three, .three, .seven]

    /// 40 ms of a key and 40 ms of silence are the shortest that networks pass on (ITU-T Q.24).
    @Test(arguments: [1, 2, 5, 20, 60]) func noKeyOfAHurriedCallerIsLost(latency: Milliseconds) {
        let (asterisk, heard) = Self.menus(Self.presses(Self.keys, from: 500, every: 80), latency: latency)
        #expect(heard == Self.keys && asterisk.lost == [])
    }

    /// The Asterisk of these tests does lose keys: without that they would prove nothing.
    @Test func anEngineThatIsTooFarAwayLosesKeys() {
        let (asterisk, heard) = Self.menus(Self.presses(Self.keys, from: 500, every: 80), latency: 100)
        #expect(!asterisk.lost.isEmpty && heard.count + asterisk.lost.count == Self.keys.count)
    }

    /// Where sound ends and the waiting for a key begins, a key is lost only while the command is on its way.
    @Test func onlyTheWayOfACommandIsDeaf() {
        let lost = (900...1_100).filter { moment in
            let caller: [(Milliseconds, FakeAsterisk.Act)] = [(moment, .key(.five)), (9_000, .hangUp)]
            let (asterisk, events) = AGISessionTests.hold([AGISessionTests.play(1, "a")], caller: caller, latency: 2)
            let isHeard = events.contains { if case .key(.five, _) = $0 { true } else { false } }
            #expect(isHeard == asterisk.lost.isEmpty, "\(moment) ms")
            return !isHeard
        }
        #expect(lost.count == 3 && lost == lost.first.map { Array($0...$0 + 2) })
    }

    /// A code of twelve digits, typed ahead while its prompt sounds: each digit ends sound or waiting, and none is lost.
    @Test func aCodeIsTypedAhead() {
        let code: [Digit] = [.one, .six, .one, .eight, .zero, .three, .three, .nine, .eight, .eight, .seven, .four]
        let (asterisk, events) = AGISessionTests.hold(
            [AGISessionTests.play(1, "b")], caller: Self.presses(code, from: 300, every: 80), latency: 5
        ) { event in
            event == .key(.one, during: 1) ? [.stop(nil)] : []
        }
        let keys: [Digit] = events.compactMap { if case .key(let key, _) = $0 { key } else { nil } }
        #expect(keys == code && asterisk.lost == [])
    }
}
