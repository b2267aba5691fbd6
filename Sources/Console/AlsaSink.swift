import CAlsa
import Speech

/// A sound card, by ALSA. It has about a fifth of a second of room; what comes when that is full is dropped, so that nobody waits for a card
/// whose clock is slower than ours.
public final class AlsaSink: SoundSink {
    private let device: String
    private var card: OpaquePointer?

    /// - Parameter device: a name of `aplay -L`.
    public init(device: String = "default") throws(SoundSinkError) {
        self.device = device
        calsa_be_quiet()
        var opened: OpaquePointer?
        let status = snd_pcm_open(&opened, device, SND_PCM_STREAM_PLAYBACK, Int32(SND_PCM_NONBLOCK))
        guard status >= 0, let opened else { throw .noCard(device: device, reason: Self.text(status)) }
        let latency: UInt32 = 200_000
        let set = snd_pcm_set_params(
            opened, SND_PCM_FORMAT_S16_LE, SND_PCM_ACCESS_RW_INTERLEAVED, 1, UInt32(PCM.lineRate), 1, latency)
        guard set >= 0 else {
            snd_pcm_close(opened)
            throw .noCard(device: device, reason: Self.text(set))
        }
        card = opened
    }

    deinit { if let card { snd_pcm_close(card) } }

    public func write(_ frame: [Int16]) throws(SoundSinkError) {
        guard let card else { return }
        for _ in 0..<2 {
            let written = snd_pcm_writei(card, frame, snd_pcm_uframes_t(frame.count))
            if written >= 0 || written == -Int(EAGAIN) { return }
            // An underrun, or the machine slept: begin again.
            let recovered = snd_pcm_recover(card, Int32(written), 1)
            guard recovered >= 0 else { throw .broken(device: device, reason: Self.text(recovered)) }
        }
    }

    public func close() {
        guard let card else { return }
        snd_pcm_nonblock(card, 0)
        snd_pcm_drain(card)
        snd_pcm_close(card)
        self.card = nil
    }

    private static func text(_ status: Int32) -> String { snd_strerror(status).map { String(cString: $0) } ?? "error \(status)" }
}
