public import CallCore
public import Dialplans

/// How a language sounds: the voice of eSpeak NG and how it speaks.
public struct Voice: Hashable, Sendable {
    /// The name by which eSpeak NG knows the voice.
    public var name: String
    /// Words a minute, 80–450.
    public var rate: Int
    /// 0–99; 50 is the voice's own.
    public var pitch: Int
    /// Per cent of full loudness, 0–200; the clip's loudness is levelled afterwards.
    public var volume: Int

    public init(name: String, rate: Int = 150, pitch: Int = 50, volume: Int = 100) {
        self.name = name
        self.rate = min(max(rate, 80), 450)
        self.pitch = min(max(pitch, 0), 99)
        self.volume = min(max(volume, 0), 200)
    }

    /// What of its rate is left to a voice that speaks slowly.
    private static let slowPercent = 80

    /// The same voice at a tempo. What is slow is slower by a fifth: words are heard apart, and the melody stays.
    public func speaking(at tempo: Tempo) -> Voice {
        switch tempo {
        case .usual: self
        case .slow: Voice(name: name, rate: rate * Self.slowPercent / 100, pitch: pitch, volume: volume)
        }
    }

    /// The voices of the languages that the line speaks (`en` is British), each at the rate that gives about 150 words a minute, and where words are
    /// long no more than five syllables a second: the line is narrow, and the listener is walking home. eSpeak's own numbers mean another speed
    /// in each language; what they come to is measured in `docs/voice.md`.
    public static let table: [LanguageCode: Voice] = [
        "bg": Voice(name: "bg", rate: 147),
        "en": Voice(name: "en", rate: 122),
        "es": Voice(name: "es", rate: 143),
        "et": Voice(name: "et", rate: 172),
        "uk": Voice(name: "uk", rate: 120),
    ]
}
