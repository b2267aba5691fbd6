import CallCore
import Dialplans
import Foundation
import Speech
import Support
import Testing

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
}
