import CSpandsp
import CallCore
import Dialplans

/// Hears the keys of a telephone in its sound (DTMF, ITU-T Q.23 and Q.24), by spandsp's receiver. It is used on one event loop only.
final class ToneDetector {
    private let receiver: OpaquePointer

    /// `nil`: there is no memory for it.
    init?() {
        guard let receiver = dtmf_rx_init(nil, nil, nil) else { return nil }
        self.receiver = receiver
    }

    deinit { dtmf_rx_free(receiver) }

    /// The keys that were recognised by the end of this sound: 8 kHz, 16 bit, mono, little-endian.
    func keys(in sound: [UInt8]) -> [Digit] {
        let samples = stride(from: 0, to: sound.count - 1, by: 2).map { Int16(bitPattern: UInt16(sound[$0]) | UInt16(sound[$0 + 1]) << 8) }
        guard !samples.isEmpty else { return [] }
        dtmf_rx(receiver, samples, CInt(samples.count))
        var found = [CChar](repeating: 0, count: Int(MAX_DTMF_DIGITS) + 1)
        let count = dtmf_rx_get(receiver, &found, MAX_DTMF_DIGITS)
        return found.prefix(count).compactMap { Digit(rawValue: String(UnicodeScalar(UInt8(bitPattern: $0)))) }
    }
}
