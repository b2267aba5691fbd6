import CallCore
import Dialplans
import NIOCore

@testable import Gateways

extension WireCases {
    static let frames = "frames of AudioSocket"

    private static let name = AudioSocketID("40325ec2-5efd-4bd3-805f-53576e581d13")

    /// Frames as their bytes in hexadecimal. The first five are as Asterisk 22 sent them.
    private static let messages: [(String, AudioSocketMessage)] =
        (name.map { [("01 00 10 40 32 5e c2 5e fd 4b d3 80 5f 53 57 6e 58 1d 13", .id($0))] } ?? [])
        + [
            ("03 00 01 35", .key(.five)), ("03 00 01 23", .key(.hash)), ("00 00 00", .hungUp),
            (hexadecimal([0x10, 0x01, 0xE0] + samples(240)), .sound(samples(240), keys: [])),
            ("03 00 01 2a", .key(.star)), ("03 00 01 44", .key(.d)), ("10 00 04 01 02 03 04", .sound([1, 2, 3, 4], keys: [])),
            ("10 00 00", .sound([], keys: [])), ("ff 00 01 04", .failed(4)), ("ff 00 00", .failed(nil)), ("42 00 00", .other(0x42)),
        ]

    /// What we say, and what the other side hears of it.
    private static let spoken: [(AudioSocketCommand, AudioSocketMessage, String)] = [
        (.hangUp, .hungUp, "00 00 00"), (.silence, .sound(silence, keys: []), hexadecimal([0x10, 0x01, 0x40] + silence)),
    ]

    private static let silence = [UInt8](repeating: 0, count: 320)

    static let audioSocket: [WireCase] =
        messages.map { text, message in
            WireCase(frames, text, message, read: { try Self.frame($0) }, write: { Self.hexadecimal(AudioSocketCodec.bytes(of: $0)) })
        }
        + spoken.map { command, message, text in
            WireCase("commands to AudioSocket", text, read: { try Self.frame($0) }, as: message) {
                AudioSocketWire { nil }.bytes(of: command).map { Self.hexadecimal($0) }
            }
        }

    /// Each frame with its bytes, for a decoder.
    static let framesInBytes = messages.map { (bytes($0.0), $0.1) }

    /// 8 kHz, 16 bit: the least of sounds.
    private static func samples(_ count: Int) -> [UInt8] { (0..<count * 2).map { $0 % 2 == 0 ? 8 : 0 } }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
    }

    private static func bytes(_ text: String) -> [UInt8] { text.split(separator: " ").compactMap { UInt8($0, radix: 16) } }

    /// The one frame that the bytes are, and nothing behind it.
    private static func frame(_ text: String) throws -> AudioSocketMessage? {
        var decoder = AudioSocketDecoder()
        var buffer = ByteBuffer(bytes: bytes(text))
        let message = try decoder.decode(buffer: &buffer)
        return buffer.readableBytes == 0 ? message : nil
    }
}
