// Where Dispatch is loaded first, the members of `stat` are taken for its own.
import CDispatch
import CallCore
import Dialplans
import Foundation
import Glibc
import Support
import Testing

@testable import Speech

/// A disk that is soon full.
@Suite struct FullDiskTests {
    private struct SilentSpeaker: Speaker {
        func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM { .silence(request.text.count * 1_000) }
    }

    @Test func fullDiskIsAnErrorAndLeavesNothingHalfWritten() throws {
        guard let disk = try TinyDisk() else { return }
        let maker = ClipMaker(cache: disk.path, speaker: SilentSpeaker(), personalKey: [1])
        let small = try maker.clip(for: SpokenRequest(text: "a", language: "bg", personal: false))
        let error = #expect(throws: ClipError.self) {
            try maker.clip(for: SpokenRequest(text: String(repeating: "a", count: 10), language: "bg", personal: false))
        }
        guard case .diskFull = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        let files = FileManager.default.enumerator(atPath: disk.path)?.compactMap { $0 as? String }.filter { $0.contains(".") }
        #expect(files?.count == 1)
        #expect(try WAV.read(small.path).milliseconds == 1_000)
        #expect(try maker.clip(for: SpokenRequest(text: "b", language: "bg", personal: false)).milliseconds == 1_000)
    }

    /// A disk for clips, of which each takes 16,044 bytes; of everything on it as much as is written.
    private struct Full {
        let folder: TemporaryFolder
        let maker: ClipMaker
        static let clip = 16_044
        static let hour = 3_600

        /// - Parameter clips: so many have room, beside the reserve.
        init(clips: Int, reserve: Int = 0) throws {
            let folder = try TemporaryFolder()
            let room = clips * Self.clip + reserve
            let cache = ClipCache(folder: folder.path) { bytes, path, permissions throws(ClipError) in
                guard Self.taken(in: folder.path) + bytes.count <= room else { throw .diskFull(folder: folder.path) }
                try ClipFile.write(bytes, to: path, permissions)
            }
            self.folder = folder
            maker = ClipMaker(cache: cache, reserve: reserve, speaker: SilentSpeaker(), personalKey: [1])
        }

        private static func taken(in folder: String) -> Int {
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
            return names.reduce(0) { sum, name in
                var status = stat()
                return lstat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? sum + Int(status.st_size) : sum
            }
        }

        func make(_ letter: String, usedHoursAgo hours: Int = 0, personal: Bool = false) throws -> String {
            let path = try maker.clip(for: SpokenRequest(text: letter, language: "en", personal: personal)).path
            let then = timespec(tv_sec: time(nil) - hours * Self.hour, tv_nsec: 0)
            if hours > 0 { try #require(utimensat(AT_FDCWD, path, [then, then], 0) == 0) }
            return path
        }

        func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
    }

    @Test func clipsOfEarlierCallsMakeWay() throws {
        let disk = try Full(clips: 4)
        let prompt = try disk.make("a", usedHoursAgo: 30)
        let held = try disk.maker.clip(for: SpokenRequest(text: "b", language: "en", personal: true))
        let lease = disk.maker.lease()
        lease.hold(held)
        let earlier = try disk.make("c", usedHoursAgo: 2, personal: true)
        let current = try disk.make("d", personal: true)
        let news = try disk.make("e", personal: true)
        #expect([news, prompt, held.path, current].allSatisfy(disk.exists))
        #expect(!disk.exists(earlier), "what told of a child in an earlier call goes before what everybody hears")
        #expect(disk.maker.trim(to: 1_000_000, now: time(nil)) == 1, "it is told of")
        #expect(disk.maker.bytes == 4 * Full.clip)
        lease.end()
    }

    /// What may be playing is never dropped: then the reserve makes way, until nothing is left.
    @Test func theReserveMakesWayWhereNoClipCan() throws {
        let disk = try Full(clips: 1, reserve: 2 * Full.clip)
        let first = try disk.make("a")
        disk.maker.holdReserve(leaving: 0)
        let reserve = disk.folder.path(ClipReserve.name)
        #expect(disk.exists(reserve))
        let (second, third) = (try disk.make("b"), try disk.make("c", personal: true))
        #expect([first, second, third].allSatisfy(disk.exists) && !disk.exists(reserve))
        #expect(throws: ClipError.diskFull(folder: disk.folder.path)) { try disk.make("d") }
        #expect(try disk.make("a") == first, "what was made is still found")
        unlink(second)
        #expect(disk.exists(try disk.make("d")), "there is room again")
    }

    @Test func noReserveIsHeldWhereItWouldFillTheDisk() throws {
        let folder = try TemporaryFolder()
        let reserve = ClipReserve(folder: folder.path, bytes: 8_192)
        #expect(!reserve.fill(leaving: 1 << 60) && !reserve.giveUp())
        #expect(reserve.fill(leaving: 0) && reserve.fill(leaving: 1 << 60), "what is held stays")
        var status = stat()
        #expect(lstat(folder.path(ClipReserve.name), &status) == 0 && status.st_blocks * 512 >= 8_192, "the room is taken, not promised")
        #expect(reserve.giveUp() && !reserve.giveUp())
    }
}
