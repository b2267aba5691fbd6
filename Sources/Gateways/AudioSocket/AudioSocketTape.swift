import Glibc

/// What a caller says, until it becomes a file: a WAV of 8 kHz, 16 bit, mono.
final class AudioSocketTape {
    private let path: String
    private var sound: [UInt8] = []

    init(path: String) { self.path = path }

    func add(_ more: [UInt8]) { sound += more }

    /// Whole, or not at all; for the account and its group.
    func write() -> Bool {
        let partial = path + ".part"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { return false }
        let isWritten = WholeWrite.write((ClipSound.head(of: sound.count) + sound)[...], to: descriptor)
        guard close(descriptor) == 0, isWritten, rename(partial, path) == 0 else {
            unlink(partial)
            return false
        }
        return true
    }
}
