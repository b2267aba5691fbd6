import Dialplans
import Foundation
import Speech
import Testing

/// Sounds from a lexicon, as the built program speaks them.
@Suite(.serialized) struct PhonemeTests {
    private let pool = SpeechPool(SpeechProgram(path: BuiltProgram.path), size: 1, patience: .seconds(60))

    private func milliseconds(_ text: String, _ language: LanguageCode) throws -> Int {
        try pool.speak(SpeechRequest(text, voice: try #require(Voice.table[language]))).milliseconds
    }

    /// By `espeak-ng -x`: what the voice would say of the word itself.
    static let words: [(language: LanguageCode, word: String, phonemes: String)] = [
        ("bg", "Цветелина", "tsv,etel'ina"), ("et", "Kõiv", "k'8iv"), ("uk", "Щербак", "S;irb'Ak"), ("es", "Núñez", "n'un^eT"),
        ("en", "mathematics", "m,aTI2m'at=Iks"),
    ]

    @Test(arguments: words) func soundLikeTheWordItself(language: LanguageCode, word: String, phonemes: String) throws {
        let plain = try milliseconds(word, language)
        let marked = try milliseconds(Pronunciation.marked(word.unicodeScalars, phonemes: phonemes), language)
        #expect(abs(marked - plain) * 4 < plain, "\(marked) ms for \(plain) ms")
    }

    /// The sounds stand for the word, which is not spoken beside them; and other sounds are heard as others.
    @Test func standForTheWordAlone() throws {
        let long = String(repeating: "Мила", count: 20)
        let short = try milliseconds("За \(Pronunciation.marked(long.unicodeScalars, phonemes: "m'ila")).", "bg")
        let whole = try milliseconds("За \(Pronunciation.marked("Мила".unicodeScalars, phonemes: "m'ilam'ilam'ilam'ilam'ila")).", "bg")
        #expect(abs(short - (try milliseconds("За Мила.", "bg"))) < 300)
        #expect(whole > short + 300)
    }

    @Test func textFromOutsideHasNoSounds() throws {
        let outside = try milliseconds("За [[m'ila]] и [[m'ila]].", "bg")
        let beside = try milliseconds("\(Pronunciation.marked("а".unicodeScalars, phonemes: "a")) [[m'ila]].", "bg")
        #expect(outside > 500 && beside > 500)
    }

    /// Whatever an administrator writes that may stand in brackets: it ends no worker, and is no longer than its letters.
    @Test(arguments: 0..<40) func nonsenseIsSpokenAndEnds(seed: Int) throws {
        let signs = Array(" ',%=_:;|@&*^~\"?!#-aeiouAEIOUbdTSZ0123456789".unicodeScalars)
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let phonemes = (0..<Pronunciation.longest).map { _ -> String in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return String(signs[Int(state >> 33) % signs.count])
        }.joined()
        for language in Voice.table.keys.sorted() {
            let length = try milliseconds("\(Pronunciation.marked("дума".unicodeScalars, phonemes: phonemes)).", language)
            #expect(length < 120_000)
        }
    }
}
