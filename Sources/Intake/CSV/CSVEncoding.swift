/// How the letters of a file are written.
public enum CSVEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case windows1251 = "Windows-1251"
}

/// Tells the encoding of a file by its content.
///
/// A mark (EF BB BF) means UTF-8. Otherwise the file is read until one side leads by 256, at worst to its end: each well-formed UTF-8
/// sequence of several bytes speaks for UTF-8, each byte that belongs to none speaks against it. The side that leads wins, UTF-8 if
/// neither does. Bulgarian, Russian or Ukrainian text in Windows-1251 holds hardly any sequence that is well-formed in UTF-8, so a
/// few broken letters in a UTF-8 file stay faults of their rows, and a first letter that comes late is still told right.
struct CSVEncodingVote {
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let enough = 256

    private var lead = 0

    var winner: CSVEncoding { lead < 0 ? .windows1251 : .utf8 }
    var isDecided: Bool { abs(lead) >= Self.enough }

    /// Counts the bytes of a chunk.
    /// - Returns: How many of them are counted; the rest is the beginning of a sequence that goes on in the next chunk.
    mutating func count(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int {
        var index = 0
        while index < bytes.count, !isDecided {
            if bytes[index] < 0x80 {
                index = UTF8Sequence.asciiEnd(of: bytes, from: index)
                continue
            }
            if !isLast, bytes.count - index < 4 { return index }
            let length = UTF8Sequence.length(in: bytes, at: index)
            lead += length == nil ? -1 : 1
            index += length ?? 1
        }
        return index
    }
}
