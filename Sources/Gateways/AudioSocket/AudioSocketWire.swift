import CallCore
import Dialplans

/// AudioSocket's frames: what is heard is read from the clips' files, and what is recorded is gathered for one.
final class AudioSocketWire: SwitchWire {
    typealias Session = AudioSocketSession

    private let newDetector: () -> ToneDetector?
    private let sounds: ClipSounds
    private var loaded: Loaded?
    private var recording: AudioSocketTape?

    private static let silence = AudioSocketCodec.sound([UInt8](repeating: 0, count: AudioSocketCodec.frameLength))

    /// The sound of the run that is heard now.
    private struct Loaded {
        let run: SoundingPlays.Run
        let clips: [ClipSounds.Sound]
    }

    /// - Parameters:
    ///   - sounds: what other calls hear too.
    ///   - detector: hears keys in the sound of one call; `nil`: nothing does.
    init(_ sounds: ClipSounds = ClipSounds(), detector: @escaping () -> ToneDetector?) {
        self.sounds = sounds
        newDetector = detector
    }

    func decoder() -> AudioSocketDecoder {
        guard let detector = newDetector() else { return AudioSocketDecoder() }
        return AudioSocketDecoder { detector.keys(in: $0) }
    }

    func bytes(of command: AudioSocketCommand) -> [UInt8]? {
        switch command {
        case .silence: return Self.silence
        case .hangUp: return AudioSocketCodec.hangUp
        case .sound(let run, let from): return clips(of: run).map { Self.frame(of: $0, from: from * 2) }
        case .beginRecording(let path):
            recording = AudioSocketTape(path: path)
            return []
        case .record(let sound):
            recording?.add(sound)
            return []
        case .endRecording:
            defer { recording = nil }
            return recording.map { $0.write() ? [] : nil } ?? []
        }
    }

    /// `nil`: a clip of it can't be read, or all of them are too long.
    private func clips(of run: SoundingPlays.Run) -> [ClipSounds.Sound]? {
        if let loaded, loaded.run == run { return loaded.clips }
        loaded = nil
        var (clips, length): ([ClipSounds.Sound], Int) = ([], 0)
        for clip in run.clips {
            guard let more = sounds.sound(of: clip.path), length + more.bytes.count <= ClipSound.mostBytes else { return nil }
            clips.append(more)
            length += more.bytes.count
        }
        loaded = Loaded(run: run, clips: clips)
        return clips
    }

    /// 20 ms of them, with silence behind their end.
    private static func frame(of clips: [ClipSounds.Sound], from: Int) -> [UInt8] {
        var (frame, skipped): ([UInt8], Int) = ([], from)
        frame.reserveCapacity(AudioSocketCodec.frameLength)
        for clip in clips where frame.count < AudioSocketCodec.frameLength {
            let begin = min(skipped, clip.bytes.count)
            frame += clip.bytes[begin..<min(begin + AudioSocketCodec.frameLength - frame.count, clip.bytes.count)]
            skipped -= begin
        }
        frame += repeatElement(0, count: AudioSocketCodec.frameLength - frame.count)
        return AudioSocketCodec.sound(frame)
    }
}
