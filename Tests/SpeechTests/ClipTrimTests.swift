import CallCore
import Dialplans
import Foundation
import Glibc
import Support
import Testing

@testable import Speech

/// Clips of 100,044 bytes in a cache, each used when its row says so.
@Suite struct ClipTrimTests {
    private struct Mute: Speaker {
        func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM { PCM([Int16](repeating: 1, count: 50_000)) }
    }

    private static let now = 1_795_000_000
    private static let hour = 3_600
    private let folder: TemporaryFolder
    private let maker: ClipMaker

    init() throws {
        folder = try TemporaryFolder()
        maker = ClipMaker(cache: folder.path("clips"), speaker: Mute(), personalKey: [UInt8](repeating: 1, count: 32))
    }

    private func make(_ text: String, usedHoursAgo hours: Int, personal: Bool = false) throws -> String {
        let path = try maker.clip(for: SpokenRequest(text: text, language: "en", personal: personal)).path
        let then = timespec(tv_sec: Self.now - hours * Self.hour, tv_nsec: 0)
        try #require(utimensat(AT_FDCWD, path, [then, then], 0) == 0)
        return path
    }

    private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    @Test func whatWasUsedLongestAgoGoesUntilThereIsRoom() throws {
        let paths = try (1...10).map { try make("clip \($0)", usedHoursAgo: 10 * $0, personal: $0 % 2 == 0) }
        #expect(maker.trim(to: 2_000_000, now: Self.now) == 0 && maker.bytes == 1_000_440)
        #expect(maker.trim(to: 800_000, now: Self.now) == 3)
        #expect(paths.map(exists) == [true, true, true, true, true, true, true, false, false, false])
        #expect(maker.bytes == 700_308)
        #expect(maker.trim(to: 800_000, now: Self.now) == 0, "there is room, and nothing is looked at")
    }

    /// A gateway may still play what an engine before this one gave it; once it cannot, only what was found just now stays, besides what calls hold.
    @Test func whatMayBePlayingAfterAStartStays() throws {
        let recent = try (1...5).map { try make("clip \($0)", usedHoursAgo: 1) }
        let (old, fresh) = (try make("old", usedHoursAgo: 3), try make("fresh", usedHoursAgo: 0))
        #expect(maker.trim(to: 100_000, now: Self.now, uptime: .seconds(7_199)) == 1)
        #expect(recent.allSatisfy(exists) && !exists(old))
        #expect(maker.bytes == 600_264)
        #expect(maker.trim(to: 100_000, now: Self.now, uptime: .seconds(7_200)) == 5)
        #expect(!recent.contains(where: exists) && exists(fresh))
    }

    @Test func findingAClipIsAUse() throws {
        let (first, second) = (try make("first", usedHoursAgo: 20), try make("second", usedHoursAgo: 10))
        let cache = ClipCache(folder: folder.path("clips"))
        #expect(ClipStanding(of: first, now: Self.now - 5 * Self.hour)?.made == Self.now - 20 * Self.hour)
        #expect(ClipTrim(cache: cache, limit: 150_000, kept: 7_200, holds: ClipHolds()).run(now: Self.now).dropped == 1)
        #expect(exists(first) && !exists(second))
        #expect(ClipStanding(of: first, now: Self.now)?.made == Self.now - 20 * Self.hour, "it was made when it was made")
    }

    @Test func clipsThatAreMadeAreCounted() throws {
        _ = try make("one", usedHoursAgo: 0)
        #expect(maker.bytes == nil)
        maker.trim(to: 1_000_000, now: Self.now)
        _ = try make("two", usedHoursAgo: 0)
        #expect(maker.bytes == 200_088)
    }

    @Test func cacheThatIsNotThereTakesNothing() {
        #expect(maker.trim(to: 0, now: Self.now) == 0)
        #expect(maker.bytes == 0)
    }

    /// Each takes the place of a whole clip: it is made again, and never played.
    static let damages: [(name: String, damage: @Sendable ([UInt8]) -> [UInt8])] = [
        ("nothing is left of it", { _ in [] }),
        ("cut within its header", { Array($0.prefix(20)) }),
        ("cut to its header", { Array($0.prefix(44)) }),
        ("cut within its samples", { Array($0.dropLast(1_000)) }),
        ("cut within a sample", { Array($0.dropLast()) }),
        ("longer than it says", { $0 + [0, 0] }),
        ("no RIFF", { Array("RIFX".utf8) + $0.dropFirst(4) }),
        ("another rate", { WAV.encode(PCM([Int16](repeating: 1, count: ($0.count - 44) / 2), rate: 16_000)) }),
        ("two channels", { Self.changed($0, at: 22, to: 2) }),
        ("eight bits", { Self.changed($0, at: 34, to: 8) }),
        ("it claims more samples", { Self.changed($0, at: 42, to: 255) }),
        ("it claims fewer samples", { Self.changed($0, at: 42, to: 0) }),
        ("nothing but zeros", { [UInt8](repeating: 0, count: $0.count) }),
    ]

    private static func changed(_ bytes: [UInt8], at place: Int, to byte: UInt8) -> [UInt8] {
        var bytes = bytes
        bytes[place] = byte
        return bytes
    }

    @Test(arguments: damages.indices) func damagedClipIsMadeAgain(index: Int) throws {
        let request = SpokenRequest(text: "whole", language: "en", personal: false)
        let clip = try maker.clip(for: request)
        let whole = try Data(contentsOf: URL(fileURLWithPath: clip.path))
        try Data(Self.damages[index].damage([UInt8](whole))).write(to: URL(fileURLWithPath: clip.path))
        #expect(maker.ready(request) == nil, "\(Self.damages[index].name)")
        #expect(try maker.clip(for: request) == clip)
        #expect(try Data(contentsOf: URL(fileURLWithPath: clip.path)) == whole)
        #expect(maker.ready(request) == clip)
    }
}
