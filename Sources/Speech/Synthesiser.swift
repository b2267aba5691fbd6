import CEspeak
import Dialplans

/// eSpeak NG, which is one global engine of a process and may be used by one thread only. Calls have it in processes of its own, by
/// `SpeechPool`; in one's own process a text that crashes it takes that process along.
public final class Synthesiser {
    /// The version of the engine, which every clip is named by.
    static var version: String { espeak_Info(nil).map { String(cString: $0) } ?? "unknown" }

    /// No text makes more sound than this.
    static let longestSeconds = 300

    private let rate: Int
    private var samples: [Int16] = []
    private var voice: String?

    /// `nil` where the voices can't be loaded.
    public init?() {
        // A text can name a file or a command to play by <audio>. Markup is off; this refuses it once more.
        espeak_SetUriCallback { _, _, _ in 1 }
        let dontExit: Int32 = 0x8000
        rate = Int(espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 200, nil, dontExit))
        guard rate > 0 else { return nil }
        espeak_SetSynthCallback { samples, count, events in
            guard let owner = events?.pointee.user_data else { return 0 }
            let synthesiser = Unmanaged<Synthesiser>.fromOpaque(owner).takeUnretainedValue()
            return synthesiser.take(UnsafeBufferPointer(start: samples, count: max(0, Int(count)))) ? 0 : 1
        }
    }

    /// Speaks a text; `nil`: there is no such voice. `espeak_Terminate` is never called, for it hangs: the process ends instead.
    public func speak(_ request: SpeechRequest) -> PCM? {
        guard choose(request.voice) else { return nil }
        samples.removeAll(keepingCapacity: true)
        // Never espeakSSML, and espeakPHONEMES only where a lexicon has given sounds, which stand in the only brackets then: nothing else in a
        // text is ever a command.
        let sounds = Pronunciation.spoken(request.text)
        var text = Array((sounds ?? request.text).utf8)
        text.append(0)
        let flags = UInt32(espeakCHARS_UTF8) | (sounds == nil ? 0 : UInt32(espeakPHONEMES))
        let owner = Unmanaged.passUnretained(self).toOpaque()
        let status = espeak_Synth(text, text.count, 0, POS_CHARACTER, 0, flags, nil, owner)
        guard status == EE_OK else { return nil }
        return LineSound.make(of: samples, rate: rate)
    }

    private func choose(_ wanted: Voice) -> Bool {
        if voice != wanted.name {
            voice = espeak_SetVoiceByName(wanted.name) == EE_OK ? wanted.name : nil
            guard voice != nil else { return false }
        }
        espeak_SetParameter(espeakRATE, Int32(wanted.rate), 0)
        espeak_SetParameter(espeakPITCH, Int32(wanted.pitch), 0)
        espeak_SetParameter(espeakVOLUME, Int32(wanted.volume), 0)
        return true
    }

    /// Keeps a piece of sound; `false`: it is enough.
    private func take(_ piece: UnsafeBufferPointer<Int16>) -> Bool {
        let room = Self.longestSeconds * rate - samples.count
        samples.append(contentsOf: piece.prefix(max(0, room)))
        return piece.count < room
    }
}
