import CallCore
import Dialplans
import Foundation
import Speech
import Support
import Testing

/// A disk of 64 kB, which only the superuser can make.
@Suite struct FullDiskTests {
    private struct SilentSpeaker: Speaker {
        func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM { .silence(request.text.count * 1_000) }
    }

    private final class TinyDisk {
        let folder: TemporaryFolder

        init?() throws {
            folder = try TemporaryFolder()
            guard mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else { return nil }
        }

        deinit { umount2(folder.path, Int32(MNT_DETACH)) }
    }

    @Test func fullDiskIsAnErrorAndLeavesNothingHalfWritten() throws {
        guard let disk = try TinyDisk() else { return }
        let maker = ClipMaker(cache: disk.folder.path, speaker: SilentSpeaker(), personalKey: [1])
        let small = try maker.clip(for: SpokenRequest(text: "a", language: "bg", personal: false))
        let error = #expect(throws: ClipError.self) {
            try maker.clip(for: SpokenRequest(text: String(repeating: "a", count: 10), language: "bg", personal: false))
        }
        guard case .diskFull = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        let files = FileManager.default.enumerator(atPath: disk.folder.path)?.compactMap { $0 as? String }.filter { $0.contains(".") }
        #expect(files?.count == 1)
        #expect(try WAV.read(small.path).milliseconds == 1_000)
        #expect(try maker.clip(for: SpokenRequest(text: "b", language: "bg", personal: false)).milliseconds == 1_000)
    }
}
