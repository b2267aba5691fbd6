import CallCore
import Dialplans

/// AudioSocket's frames: what is heard is read from the clips' files, and what is recorded is gathered for one.
final class AudioSocketWire: SwitchWire {
    typealias Session = AudioSocketSession

    private let newDetector: () -> ToneDetector?
    private var loaded: Loaded?
    private var recording: AudioSocketTape?

    private static let silence = AudioSocketCodec.sound([UInt8](repeating: 0, count: AudioSocketCodec.frameLength))

    /// The sound of the run that is heard now.
    private struct Loaded {
        let run: SoundingPlays.Run
        let sound: [UInt8]
    }

    /// - Parameter detector: hears keys in the sound of one call; `nil`: nothing does.
    init(detector: @escaping () -> ToneDetector?) { newDetector = detector }

    func decoder() -> AudioSocketDecoder {
        guard let detector = newDetector() else { return AudioSocketDecoder() }
        return AudioSocketDecoder { detector.keys(in: $0) }
    }

    func bytes(of command: AudioSocketCommand) -> [UInt8]? {
        switch command {
        case .silence: return Self.silence
        case .hangUp: return AudioSocketCodec.hangUp
        case .sound(let run, let from): return sound(of: run).map { Self.frame(of: $0, from: from * 2) }
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

    /// `nil`: a clip of it can't be read.
    private func sound(of run: SoundingPlays.Run) -> [UInt8]? {
        if let loaded, loaded.run == run { return loaded.sound }
        loaded = nil
        var sound: [UInt8] = []
        for clip in run.clips {
            guard let more = ClipSound.samples(of: clip.path), sound.count + more.count <= ClipSound.mostBytes else { return nil }
            sound += more
        }
        loaded = Loaded(run: run, sound: sound)
        return sound
    }

    /// 20 ms of it, with silence behind its end.
    private static func frame(of sound: [UInt8], from: Int) -> [UInt8] {
        let part = sound[min(from, sound.count)..<min(from + AudioSocketCodec.frameLength, sound.count)]
        if part.count == AudioSocketCodec.frameLength { return AudioSocketCodec.sound(part) }
        return AudioSocketCodec.sound(part + [UInt8](repeating: 0, count: AudioSocketCodec.frameLength - part.count))
    }
}
