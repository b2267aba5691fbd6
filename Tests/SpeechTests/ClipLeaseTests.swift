import CallCore
import Dialplans
import Foundation
import Glibc
import Support
import Testing

@testable import Speech

/// What calls hold is dropped by nothing.
@Suite struct ClipLeaseTests {
    private static let now = 1_795_000_000
    private static let long = Duration.seconds(100_000)
    private let folder: TemporaryFolder
    private let maker: ClipMaker

    init() throws {
        folder = try TemporaryFolder()
        maker = ClipMaker(cache: folder.path("clips"), speaker: Mute(), personalKey: [UInt8](repeating: 1, count: 32))
    }

    private struct Mute: Speaker {
        func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM { PCM([Int16](repeating: 1, count: 50_000)) }
    }

    private func make(_ text: String, personal: Bool = false, usedDaysAgo days: Int = 2) throws -> Clip {
        let clip = try maker.clip(for: SpokenRequest(text: text, language: "en", personal: personal))
        let then = timespec(tv_sec: Self.now - days * 86_400, tv_nsec: 0)
        try #require(utimensat(AT_FDCWD, clip.path, [then, then], 0) == 0)
        return clip
    }

    private func exists(_ clip: Clip) -> Bool { access(clip.path, F_OK) == 0 }

    @Test(arguments: [false, true]) func heldClipIsDroppedWhenItsCallIsOver(personal: Bool) throws {
        let (held, free) = (try make("held", personal: personal), try make("free"))
        let lease = maker.lease()
        lease.hold(held)
        #expect(maker.trim(to: 0, now: Self.now, uptime: Self.long) == 1)
        #expect(exists(held) && !exists(free))
        lease.end()
        #expect(maker.trim(to: 0, now: Self.now, uptime: Self.long) == 1 && !exists(held))
    }

    @Test func clipIsFreeWhenTheLastCallLetsGo() throws {
        let clip = try make("shared")
        let (first, second) = (maker.lease(), maker.lease())
        for lease in [first, first, second] { lease.hold(clip) }
        first.end()
        first.end()
        #expect(maker.trim(to: 0, now: Self.now, uptime: Self.long) == 0 && exists(clip))
        second.end()
        #expect(maker.trim(to: 0, now: Self.now, uptime: Self.long) == 1)
    }

    @Test func leaseThatNobodyHasLetsGo() throws {
        let clip = try make("lost")
        do { maker.lease().hold(clip) }
        #expect(maker.holds.count == 0)
        #expect(maker.trim(to: 0, now: Self.now, uptime: Self.long) == 1)
    }

    @Test func whatTellsOfAChildIsNotSweptUnderACall() throws {
        let clip = try make("Ana", personal: true)
        let lease = maker.lease()
        lease.hold(clip)
        #expect(maker.sweep(now: Self.now) == 0 && exists(clip))
        lease.end()
        #expect(maker.sweep(now: Self.now) == 1 && !exists(clip))
    }

    @Test func manyCallsHoldAtOnce() async throws {
        let clip = try make("all")
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<64 { group.addTask { for _ in 0..<50 { maker.lease().hold(clip) } } }
        }
        #expect(maker.holds.count == 0)
    }
}
