import Foundation

/// The sound in files of ours: WAV of 8 kHz, 16 bit, mono.
enum ClipSound {
    /// More (ten minutes) is not put together.
    static let mostBytes = 9_600_000

    /// The samples in a WAV: what is in its chunk `data` (Microsoft and IBM, *Multimedia Programming Interface*, 1991).
    static func samples(of path: String) -> Data? {
        guard let file = FileManager.default.contents(atPath: path), file.count > 12 else { return nil }
        guard file.prefix(4) == Data("RIFF".utf8), file.dropFirst(8).prefix(4) == Data("WAVE".utf8) else { return nil }
        var rest = file.dropFirst(12)
        while rest.count >= 8 {
            let name = rest.prefix(4)
            let length = rest.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            let body = rest.dropFirst(8)
            if name == Data("data".utf8) { return body.prefix(length & ~1) }
            rest = body.dropFirst(length + length % 2)
        }
        return nil
    }

    /// What stands before so many bytes of samples.
    static func head(of bytes: Int) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        let format = number(1, 2) + number(1, 2) + number(8_000, 4) + number(16_000, 4) + number(2, 2) + number(16, 2)
        return Array("RIFF".utf8) + number(36 + bytes, 4) + Array("WAVEfmt ".utf8) + number(16, 4) + format + Array("data".utf8)
            + number(bytes, 4)
    }
}
