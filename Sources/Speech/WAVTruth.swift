extension WAV {
    /// Whether a file's own account of its length is true: of the whole, of its sound, and of what follows the sound.
    ///
    /// - Parameter bytes: the whole file; `false` for one that is no WAV.
    public static func tellsItsLength(_ bytes: [UInt8]) -> Bool {
        guard let header = try? header(of: bytes, fileSize: bytes.count) else { return false }
        let whole = 8 + Int(UInt32(littleEndian: bytes[4..<8]))
        // Some programs forget the byte that fills up an odd chunk.
        guard abs(whole - bytes.count) <= 1 else { return false }
        let sound = Int(UInt32(littleEndian: bytes[(header.offset - 4)..<header.offset]))
        guard sound % 2 == 0 else { return false }
        var at = header.offset + sound
        while at + 8 <= bytes.count {
            guard bytes[at..<at + 4].allSatisfy({ (0x20...0x7E).contains($0) }) else { return false }
            let size = Int(UInt32(littleEndian: bytes[(at + 4)..<(at + 8)]))
            at += 8 + size + size % 2
        }
        return abs(at - bytes.count) <= 1
    }
}
