import Dialplans

/// RIFF WAVE with 16-bit linear PCM of one channel (Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0").
public enum WAV {
    /// What a file's header says.
    public struct Header: Hashable, Sendable {
        public var rate: Int
        /// Where the samples begin, in bytes from the start of the file.
        public var offset: Int
        public var samples: Int

        public var milliseconds: Int { samples * 1_000 / rate }
    }

    /// The header that `encode` writes has this many bytes.
    public static let headerSize = 44

    public static func encode(_ pcm: PCM) -> [UInt8] { head(samples: pcm.samples.count, rate: pcm.rate) + pcm.bytes }

    /// What stands before so many samples.
    static func head(samples: Int, rate: Int = PCM.lineRate) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(headerSize)
        let size = UInt32(clamping: 2 * samples)
        bytes += Array("RIFF".utf8) + (36 + size).littleEndianBytes + Array("WAVEfmt ".utf8) + UInt32(16).littleEndianBytes
        bytes += UInt16(1).littleEndianBytes + UInt16(1).littleEndianBytes
        bytes += UInt32(clamping: rate).littleEndianBytes + UInt32(clamping: 2 * rate).littleEndianBytes
        bytes += UInt16(2).littleEndianBytes + UInt16(16).littleEndianBytes + Array("data".utf8) + size.littleEndianBytes
        return bytes
    }

    public static func decode(_ bytes: [UInt8]) throws(WAVError) -> PCM {
        let header = try header(of: bytes, fileSize: bytes.count)
        return PCM(littleEndian: bytes[header.offset..<header.offset + 2 * header.samples], rate: header.rate)
    }

    /// Reads a header from the first bytes of a file of `fileSize` bytes.
    public static func header(of bytes: [UInt8], fileSize: Int) throws(WAVError) -> Header {
        guard bytes.count >= 12, bytes[0..<4].elementsEqual("RIFF".utf8), bytes[8..<12].elementsEqual("WAVE".utf8) else {
            throw .notWAV
        }
        var rate: Int?
        var at = 12
        while at + 8 <= bytes.count {
            let name = bytes[at..<at + 4]
            let size = Int(UInt32(littleEndian: bytes[(at + 4)..<(at + 8)]))
            at += 8
            if name.elementsEqual("fmt ".utf8) {
                rate = try format(bytes[at..<min(bytes.count, at + size)])
            } else if name.elementsEqual("data".utf8) {
                guard let rate else { throw .notWAV }
                guard at + size <= fileSize else { throw .cutShort }
                return Header(rate: rate, offset: at, samples: size / 2)
            }
            at += size + size % 2
        }
        throw .cutShort
    }

    /// Checks a format chunk and returns its rate.
    private static func format(_ chunk: ArraySlice<UInt8>) throws(WAVError) -> Int {
        guard chunk.count >= 16 else { throw .cutShort }
        let at = chunk.startIndex
        func short(_ offset: Int) -> Int { Int(UInt16(littleEndian: chunk[(at + offset)..<(at + offset + 2)])) }
        let rate = Int(UInt32(littleEndian: chunk[(at + 4)..<(at + 8)]))
        guard short(0) == 1, short(2) == 1, short(14) == 16, (1...192_000).contains(rate) else {
            throw .unsuited(encoding: short(0), channels: short(2), bits: short(14), rate: rate)
        }
        return rate
    }
}

public enum WAVError: Error, Hashable, CustomStringConvertible {
    case notWAV
    case cutShort
    case tooLong
    case unreadable(errno: Int32)
    case unsuited(encoding: Int, channels: Int, bits: Int, rate: Int)

    public var description: String {
        switch self {
        case .notWAV: "it is no WAV file"
        case .cutShort: "the file is cut short"
        case .tooLong: "the file is too long"
        case .unreadable(let number): "the file can't be read: \(SystemError.text(number))"
        case .unsuited(let encoding, let channels, let bits, let rate):
            "it has encoding \(encoding), \(channels) channels, \(bits) bits, \(rate) Hz; wanted: linear PCM (1), 1 channel, 16 bits"
        }
    }
}
