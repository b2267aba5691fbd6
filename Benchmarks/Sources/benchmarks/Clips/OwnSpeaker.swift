import Speech
import Synchronization

/// eSpeak NG in this process, on one thread at a time: what a worker's process is measured beside.
final class OwnSpeaker: Speaker {
    private let synthesiser: Mutex<Synthesiser?>

    init() { synthesiser = Mutex(Synthesiser()) }

    func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM {
        guard let pcm = synthesiser.withLock({ $0?.speak(request) }) else { throw .refused }
        return pcm
    }
}
