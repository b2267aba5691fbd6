import CallCore
import CoreMetrics
import Dialplans
import Foundation
import Glibc
import Logging
import Phrases
import Speech
import Support
import Testing

@testable import Switchboard

/// A clip that a gateway has been given stays until its call is over, however small the cache.
@Suite struct HeldClipsTests {
    private struct Mute: Speaker {
        func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM { PCM([Int16](repeating: 1, count: 8_000)) }
    }

    private static let farOff = 4_000_000_000
    private let folder: TemporaryFolder
    private let maker: ClipMaker
    private let voice: SynthesisedVoice

    init() throws {
        folder = try TemporaryFolder()
        maker = ClipMaker(cache: folder.path("clips"), speaker: Mute(), personalKey: [UInt8](repeating: 1, count: 32))
        let book = PhraseBook([PhraseFile(language: "en", name: "phrases.yaml", text: "hello: \"Hello. How are you?\"\nbye: Bye.")])
        voice = SynthesisedVoice(
            book: book, maker: maker, recordings: Recordings(prompts: folder.path),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func say(_ number: Int, _ phrase: PhraseKey) -> Say {
        Say(number: number, utterances: [Utterance(phrase: phrase, values: [:])], language: "en", interruptedBy: [])
    }

    private func exists(_ clips: [Clip]) -> [Bool] { clips.map { access($0.path, F_OK) == 0 } }

    private func trim() -> Int { maker.trim(to: 0, now: Self.farOff, uptime: .seconds(100_000)) }

    @Test func clipsOfACallStayUntilItsEnd() throws {
        // The first sentence lies there already, the second is made for the call.
        _ = try voice.clip(for: voice.sentences(of: say(1, "hello"))[0])
        let unheld = try voice.clip(for: voice.sentences(of: say(1, "bye"))[0])
        let pool = SpeechQueueTests.HeldPool()
        let queue = SpeechQueue(voice: voice, pool: pool)
        var clips: [Clip] = []
        clips += queue.add(say(1, "hello")) { plays, _ in clips += plays.flatMap(\.clips) }.flatMap(\.clips)
        pool.workOff()
        #expect(clips.map(\.text) == ["Hello.", "How are you?"])
        #expect(trim() == 1)
        #expect(exists(clips) == [true, true] && exists([unheld]) == [false])
        #expect(queue.held(clips[0]) == clips[0] && queue.held(nil) == nil)
        queue.end()
        #expect(trim() == 2 && exists(clips) == [false, false])
    }

    /// What a call has found once it is given again, and another call looks at its file.
    @Test func fileOfWhatIsHeldIsLookedAtOnce() throws {
        let sentence = voice.sentences(of: say(1, "bye"))[0]
        let clip = try voice.clip(for: sentence)
        let (holding, other) = (try #require(voice.lease()), try #require(voice.lease()))
        let counted = CountedVoice(voice, factory: NOOPMetricsHandler.instance)
        holding.hold(clip)
        unlink(clip.path)
        #expect(counted.ready(sentence, of: holding) == clip)
        #expect(counted.ready(sentence, of: other) == nil && counted.ready(sentence, of: nil) == nil)
        holding.end()
        #expect(counted.ready(sentence, of: holding) == nil)
    }

    @Test func countedVoiceHoldsToo() throws {
        let counted = CountedVoice(voice, factory: NOOPMetricsHandler.instance)
        let lease = try #require(counted.lease())
        let clip = try counted.clip(for: counted.sentences(of: say(1, "bye"))[0])
        lease.hold(clip)
        #expect(trim() == 0 && exists([clip]) == [true])
    }
}
