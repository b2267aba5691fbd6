import CallCore
import Dialplans

/// A frame of AudioSocket: a kind, a length of two bytes, and so many bytes (Asterisk, `res_audiosocket`; seen on Asterisk 22).
enum AudioSocketMessage: Hashable, Sendable {
    /// Which call it is: the first frame of a connection.
    case id(AudioSocketID)
    /// A key, once, when it is released.
    case key(Digit)
    /// The caller's sound: 8 kHz, 16 bit, mono, little-endian; and the keys that were heard in it (ITU-T Q.23).
    case sound([UInt8], keys: [Digit])
    /// The caller has hung up. Asterisk closes without it.
    case hungUp
    /// Something went wrong on the other side; the code is its own.
    case failed(UInt8?)
    /// A kind that came later than this program.
    case other(UInt8)
}

/// The 16 bytes by which a call is known: who knows them may bring it, so they reach no log.
struct AudioSocketID: Hashable, Sendable {
    let bytes: [UInt8]

    /// `nil` for anything but 16 bytes.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `40325ec2-5efd-4bd3-805f-53576e581d13` (RFC 9562, 4), in either case.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 36, parts.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
        var (bytes, digits): ([UInt8], [UInt8]) = ([], [])
        for byte in text.utf8 where byte != UInt8(ascii: "-") {
            guard let digit = byte.hexadecimal else { return nil }
            digits.append(digit)
        }
        for index in stride(from: 0, to: 32, by: 2) { bytes.append(digits[index] << 4 | digits[index + 1]) }
        self.bytes = bytes
    }
}
