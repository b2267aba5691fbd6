import CallCore
import Dialplans
import Speech
import Testing

@testable import Switchboard

@Suite struct SpeechQueueTests {
    /// Speaks each phrase as the sentences `KEY-1`, `KEY-2` …; those in `made` are in the cache.
    final class FakeVoice: PromptVoice {
        let sentenceCount: Int
        let made: Set<String>
        let broken: Set<String>

        init(sentences: Int = 2, made: Set<String> = [], broken: Set<String> = []) {
            sentenceCount = sentences
            self.made = made
            self.broken = broken
        }

        struct Broken: Error {}

        func sentences(of say: Say) -> [SpokenSentence] {
            say.utterances.flatMap { utterance in
                (0..<sentenceCount).map { SpokenSentence(text: "\(utterance.phrase)-\($0 + 1)", language: say.language, isPersonal: false) }
            }
        }

        func ready(_ sentence: SpokenSentence, of lease: ClipLease?) -> Clip? {
            made.contains(sentence.text) ? Clip(path: sentence.text, milliseconds: 100, text: sentence.text) : nil
        }

        func clip(for sentence: SpokenSentence) throws -> Clip {
            if broken.contains(sentence.text) { throw Broken() }
            return Clip(path: sentence.text, milliseconds: 100, text: sentence.text)
        }

        func whisper(_ utterance: Utterance, in language: LanguageCode) throws -> Clip { throw Broken() }

        func makeFixedPhrases(_ languages: [LanguageCode], while isWanted: () -> Bool) -> Int? { 0 }
    }

    /// Does work when it is told to.
    final class HeldPool: CallPool {
        var held: [() -> Void] = []

        func perform<T: Sendable>(_ work: @escaping @Sendable () -> T, then: @escaping (T) -> Void) {
            held.append { then(work()) }
        }

        func workOff() {
            while !held.isEmpty { held.removeFirst()() }
        }
    }

    /// What was ordered, as `1:a-1,a-2!` (`!`: nothing follows).
    final class Orders {
        var plays: [String] = []
        var failures = 0

        func take(_ new: [Play], _ failure: (any Error)? = nil) {
            plays += new.map { "\($0.number):" + $0.clips.map(\.path).joined(separator: ",") + ($0.isLast ? "!" : "") }
            failures += failure == nil ? 0 : 1
        }
    }

    func say(_ number: Int, _ phrase: PhraseKey) -> Say {
        Say(number: number, utterances: [Utterance(phrase: phrase)], language: "en", interruptedBy: [])
    }

    func run(_ voice: FakeVoice, _ says: [Say], beforeWork: (SpeechQueue) -> Void = { _ in }) -> Orders {
        let pool = HeldPool()
        let queue = SpeechQueue(voice: voice, pool: pool)
        let orders = Orders()
        for say in says { orders.take(queue.add(say) { orders.take($0, $1) }) }
        beforeWork(queue)
        pool.workOff()
        return orders
    }

    @Test func allInTheCacheIsOnePlayAtOnce() {
        let orders = run(FakeVoice(made: ["a-1", "a-2"]), [say(1, "a")])
        #expect(orders.plays == ["1:a-1,a-2!"])
    }

    @Test func theFirstIsHeardWhileTheNextIsMade() {
        #expect(run(FakeVoice(), [say(1, "a")]).plays == ["1:a-1", "1:a-2!"])
        #expect(run(FakeVoice(made: ["a-1"]), [say(1, "a")]).plays == ["1:a-1", "1:a-2!"])
        #expect(run(FakeVoice(made: ["a-2"]), [say(1, "a")]).plays == ["1:a-1", "1:a-2!"])
    }

    @Test func whatIsSaidKeepsItsRow() {
        let orders = run(FakeVoice(sentences: 1, made: ["b-1"]), [say(1, "a"), say(2, "b"), say(3, "c")])
        #expect(orders.plays == ["1:a-1!", "2:b-1!", "3:c-1!"])
    }

    @Test func nothingToSayEndsAtOnce() {
        #expect(run(FakeVoice(sentences: 0), [say(1, "a")]).plays == ["1:!"])
    }

    @Test func aSentenceThatCannotBeMadeIsLeftOut() {
        let orders = run(FakeVoice(broken: ["a-1"]), [say(1, "a")])
        #expect(orders.plays == ["1:a-2!"])
        #expect(orders.failures == 1)
        #expect(run(FakeVoice(broken: ["a-1", "a-2"]), [say(1, "a")]).plays == ["1:!"])
    }

    @Test func aDroppedPlayOrdersNothingMore() {
        var silent: [PlayNumber] = []
        let orders = run(FakeVoice(made: ["a-1"]), [say(1, "a"), say(2, "b")]) { silent = $0.drop(nil) }
        #expect(orders.plays == ["1:a-1"])
        #expect(silent == [2], "of play 1 something was ordered: its end comes from the gateway")
    }

    @Test func droppingOneLeavesTheOthers() {
        let orders = run(FakeVoice(), [say(1, "a"), say(2, "b")]) { #expect($0.drop(1) == [1]) }
        #expect(orders.plays == ["2:b-1", "2:b-2!"])
    }
}
