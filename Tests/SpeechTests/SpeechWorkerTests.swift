import Dialplans
import Foundation
import Speech
import Testing

/// The real worker: the built program with eSpeak NG.
@Suite(.serialized) struct SpeechWorkerTests {
    private let pool = SpeechPool(SpeechProgram(path: BuiltProgram.path), size: 1, patience: .seconds(60))

    static let texts: [(language: LanguageCode, text: String)] = [
        ("bg", "Добър ден. Имате две нови оценки по математика, и едно отсъствие."),
        ("en", "Good morning; you have two new marks in mathematics, and one absence."),
        ("es", "Buenos días, hay dos notas nuevas de matemáticas."),
        ("et", "Tere hommikust. Teil on kaks uut hinnet matemaatikas."),
        ("uk", "Добрий день. У вас дві нові оцінки з математики."),
    ]

    @Test(arguments: texts) func speaksEachLanguageAtOneLoudness(language: LanguageCode, text: String) throws {
        let voice = try #require(Voice.table[language])
        let pcm = try pool.speak(SpeechRequest(text, voice: voice))
        let loudness = Loudness(of: pcm)
        #expect(abs(loudness.level - Loudness.wanted) < 1)
        #expect(loudness.peak <= Loudness.ceiling + 0.01)
        #expect(pcm.rate == 8_000)
        #expect((2_000...8_000).contains(pcm.milliseconds))
        let sounds = Silence.sounds(in: pcm)
        #expect(abs((sounds.first?.lowerBound ?? 0) - Joints.before) <= 20)
        #expect(abs(pcm.milliseconds - (sounds.last?.upperBound ?? 0) - Joints.after) <= 20)
        #expect(Silence.longest(in: pcm) <= Joints.inside + 20)
    }

    @Test func clipsInARowAreToldApartByTheirSilences() throws {
        let clips = try Self.texts.map { try pool.speak(SpeechRequest($0.text, voice: try #require(Voice.table[$0.language]))) }
        let sounds = Silence.sounds(in: PCM(clips.flatMap(\.samples)), gap: Joints.boundary)
        #expect(sounds.count == clips.count)
        let lengths = zip(sounds, clips).map { $1.milliseconds - Joints.before - Joints.after - $0.count }
        #expect(lengths.allSatisfy { abs($0) <= 40 }, "\(lengths)")
    }

    /// What a diary may hold: none of it is run, none of it ends the worker, and all of it is bounded.
    @Test(arguments: [
        "", " ", "\u{0}", "...", "🔔🔔🔔", "<audio src=\"`touch /tmp/schoolbell-was-here`.wav\"/>", "<audio src='/etc/passwd'>",
        "<speak><break/>",
        "\u{1}150S\u{1}M", "[[h@'loU]]", "&#xFFFFFFFF;", "\u{202E}abc\u{202C}", String(repeating: "\u{301}", count: 3_000),
        String(repeating: "a", count: 20_000), String(repeating: "дума ", count: 2_000), String(repeating: "<s>", count: 500),
        "\u{FFFD}\u{FFFF}",
    ])
    func speaksWhateverComes(text: String) throws {
        let voice = try #require(Voice.table["bg"])
        let pcm = try pool.speak(SpeechRequest(text, voice: voice))
        #expect(pcm.milliseconds <= 301_000)
        #expect(Loudness(of: pcm).peak <= Loudness.ceiling + 0.01)
        #expect(!FileManager.default.fileExists(atPath: "/tmp/schoolbell-was-here"))
    }

    @Test func emptyTextIsShortSilence() throws {
        let pcm = try pool.speak(SpeechRequest("\u{1}\n", voice: Voice(name: "bg")))
        #expect(pcm.milliseconds == Joints.before + Joints.after - 20)
        #expect(Silence.sounds(in: pcm).isEmpty)
    }

    @Test func rateAndVoiceAreKept() throws {
        let text = "Добър ден, това е училището на вашето дете"
        let slow = try pool.speak(SpeechRequest(text, voice: Voice(name: "bg", rate: 100)))
        let fast = try pool.speak(SpeechRequest(text, voice: Voice(name: "bg", rate: 300)))
        #expect(slow.milliseconds > fast.milliseconds * 3 / 2)
        #expect(throws: SpeechError.refused) { try pool.speak(SpeechRequest(text, voice: Voice(name: "no-such-voice"))) }
        #expect(try pool.speak(SpeechRequest(text, voice: Voice(name: "bg", rate: 100))).milliseconds > 1_000)
    }

    @Test func volumeIsLevelled() throws {
        let quiet = try pool.speak(SpeechRequest("Добър ден", voice: Voice(name: "bg", volume: 20)))
        #expect(abs(Loudness(of: quiet).level - Loudness.wanted) < 1)
    }
}
