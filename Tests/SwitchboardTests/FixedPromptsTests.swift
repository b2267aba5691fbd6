import CallCore
import CoreMetrics
import Dialplans
import Speech
import Support
import Synchronization
import Testing

@testable import Switchboard

@Suite struct FixedPromptsTests {
    /// Speaks silence, and does something at its texts.
    private final class Silence: Speaker {
        private let spoken = Mutex(0)
        private let act: @Sendable (_ text: Int) -> Void

        init(_ act: @escaping @Sendable (Int) -> Void) { self.act = act }

        var texts: Int { spoken.withLock { $0 } }

        func speak(_ request: SpeechRequest) -> PCM {
            let number = spoken.withLock { spoken in
                spoken += 1
                return spoken
            }
            act(number)
            return PCM([Int16](repeating: 0, count: 80))
        }
    }

    /// An edition of four phrases without values, whose voice is counted as a service's is.
    private static func edition(_ edited: EditedFolders, _ speaker: any Speaker) throws -> Edition {
        let content = try Content(EditedFolders.places(edited.folder))
        let maker = ClipMaker(cache: edited.folder.path("clips"), speaker: speaker, personalKey: [UInt8](repeating: 7, count: 32))
        let voice = SynthesisedVoice(book: content.book, maker: maker, recordings: content.recordings, log: edited.log.logger)
        return Edition(
            content.shelf, version: "v", services: TestServices { _ in .failed },
            voice: CountedVoice(voice, factory: NOOPMetricsHandler.instance))
    }

    @Test func allAreMadeOnce() throws {
        let edited = try EditedFolders()
        let speaker = Silence { _ in }
        let edition = try Self.edition(edited, speaker)
        let prompts = FixedPrompts(log: edited.log.logger)
        prompts.make(for: edition)
        #expect(speaker.texts == 4)
        prompts.make(for: edition)
        #expect(speaker.texts == 4)
        #expect(edited.log.text.contains("the fixed prompts are made"), "\(edited.log.text)")
        #expect(prompts.progress.clips == 4 && prompts.progress.languages == prompts.progress.of && prompts.progress.of > 0)
    }

    @Test(arguments: 1...3) func theSentenceThatIsBeingMadeIsTheLast(number: Int) throws {
        let edited = try EditedFolders()
        let prompts = FixedPrompts(log: edited.log.logger)
        let speaker = Silence { if $0 == number { prompts.breakOff() } }
        prompts.make(for: try Self.edition(edited, speaker))
        #expect(speaker.texts == number)
        #expect(prompts.progress.languages < prompts.progress.of)
        #expect(edited.log.text.contains("not made to the end"), "\(edited.log.text)")
    }

    @Test func noneIsMadeOnceTheServiceStops() throws {
        let edited = try EditedFolders()
        let prompts = FixedPrompts(log: edited.log.logger)
        let speaker = Silence { _ in }
        prompts.breakOff()
        prompts.make(for: try Self.edition(edited, speaker))
        #expect(speaker.texts == 0)
    }
}
