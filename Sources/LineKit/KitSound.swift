/// What sound has to be on the line.
enum KitSound {
    /// - Parameter milliseconds: how long it is said to be.
    static func check(_ file: [UInt8], milliseconds: Int?) throws {
        func number(_ place: Range<Int>) -> Int { file[place].reversed().reduce(0) { $0 << 8 | Int($1) } }
        guard file.count >= 44, file.starts(with: "RIFF".utf8), file[8..<16].elementsEqual("WAVEfmt ".utf8) else {
            throw KitBreach("it is no WAV file")
        }
        guard number(20..<22) == 1, number(22..<24) == 1, number(24..<28) == 8_000, number(34..<36) == 16 else {
            throw KitBreach("it is not of 8 kHz, 16 bit, mono")
        }
        if let milliseconds, abs((file.count - 44) / 16 - milliseconds) > 20 { throw KitBreach("it is not \(milliseconds) ms long") }
    }
}
