import CallCore
import Dialplans

/// How frames are spelt.
enum AudioSocketCodec {
    static let headLength = 3
    /// A frame of sound has as much as comes in one packet: 960 bytes at 60 ms. Longer ones are none.
    static let longestFrame = 8_192
    /// 20 ms of sound.
    static let frameLength = 320

    private enum Kind {
        static let hangUp: UInt8 = 0x00
        static let id: UInt8 = 0x01
        static let key: UInt8 = 0x03
        static let sound: UInt8 = 0x10
        static let error: UInt8 = 0xFF
    }

    enum Failure: Error, Hashable {
        case frameTooLong
        /// A call has 16 bytes for its name, a key one of sixteen, sound an even number of bytes.
        case badFrame(UInt8)
    }

    static func message(_ kind: UInt8, _ body: [UInt8]) throws(Failure) -> AudioSocketMessage {
        switch kind {
        case Kind.hangUp: return .hungUp
        case Kind.id:
            guard let id = AudioSocketID(body) else { throw .badFrame(kind) }
            return .id(id)
        case Kind.key:
            guard body.count == 1, let key = Digit(rawValue: String(UnicodeScalar(body[0])).uppercased()) else { throw .badFrame(kind) }
            return .key(key)
        case Kind.sound:
            guard body.count % 2 == 0 else { throw .badFrame(kind) }
            return .sound(body, keys: [])
        case Kind.error: return .failed(body.first)
        default: return .other(kind)
        }
    }

    /// A frame of ours; `sound` has at most 65,535 bytes.
    static func sound(_ sound: some Collection<UInt8>) -> [UInt8] {
        [Kind.sound, UInt8(truncatingIfNeeded: sound.count >> 8), UInt8(truncatingIfNeeded: sound.count)] + sound
    }

    /// Ends the call.
    static let hangUp: [UInt8] = [Kind.hangUp, 0, 0]

    /// As the other side would spell it; a frame of sound or a key, for a test's far side and for the bench.
    static func bytes(of message: AudioSocketMessage) -> [UInt8] {
        switch message {
        case .id(let id): [Kind.id, 0, 16] + id.bytes
        case .key(let key): [Kind.key, 0, 1] + Array(key.rawValue.utf8)
        case .sound(let bytes, _): sound(bytes)
        case .hungUp: hangUp
        case .failed(let code): code.map { [Kind.error, 0, 1, $0] } ?? [Kind.error, 0, 0]
        case .other(let kind): [kind, 0, 0]
        }
    }
}
