import CallCore

/// What the other side is told, and what is done with its sound.
enum AudioSocketCommand: Hashable, Sendable {
    /// 20 ms of a run, from this sample on; what is behind its end is silence.
    case sound(SoundingPlays.Run, from: Int)
    case silence
    /// The caller's sound is kept from here on, for this file.
    case beginRecording(path: String)
    case record([UInt8])
    /// What was kept becomes the file.
    case endRecording
    case hangUp
}
