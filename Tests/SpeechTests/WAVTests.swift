import Speech
import Support
import Testing

@Suite struct WAVTests {
    @Test(arguments: [0, 1, 159, 8_000]) func readsWhatItWrites(count: Int) throws {
        let pcm = PCM((0..<count).map { Int16(truncatingIfNeeded: $0 * 7_919) })
        let bytes = WAV.encode(pcm)
        #expect(bytes.count == WAV.headerSize + 2 * count)
        #expect(try WAV.decode(bytes) == pcm)
    }

    static let sound = WAV.encode(PCM([1, 2, 3, 4]))

    /// A changed byte, or the file's first bytes only.
    static let broken: [(bytes: [UInt8], error: WAVError)] = [
        ([], .notWAV),
        (Array("RIFF....WAVE".utf8), .cutShort),
        (Array(sound.prefix(40)), .cutShort),
        (Array(sound.dropLast()), .cutShort),
        (changed(0, 0x72), .notWAV),
        (changed(20, 3), .unsuited(encoding: 3, channels: 1, bits: 16, rate: 8_000)),
        (changed(22, 2), .unsuited(encoding: 1, channels: 2, bits: 16, rate: 8_000)),
        (changed(34, 8), .unsuited(encoding: 1, channels: 1, bits: 8, rate: 8_000)),
        (changed(43, 255), .cutShort),
        (changed(36, 0x78), .cutShort),
    ]

    @Test(arguments: broken) func refuses(bytes: [UInt8], error: WAVError) {
        #expect(throws: error) { try WAV.decode(bytes) }
    }

    @Test func skipsChunksThatItDoesNotKnow() throws {
        let list = Array("LIST".utf8) + [3, 0, 0, 0, 1, 2, 3, 0]
        let bytes = Array(Self.sound[..<12]) + list + Array(Self.sound[12...])
        #expect(try WAV.decode(bytes).samples == [1, 2, 3, 4])
    }

    @Test func readsNoFolderAndNothing() throws {
        let folder = try TemporaryFolder()
        #expect(throws: WAVError.notWAV) { try WAV.read(folder.path) }
        #expect(throws: WAVError.unreadable(errno: 2)) { try WAV.read(folder.path("none.wav")) }
    }

    private static func changed(_ index: Int, _ byte: UInt8) -> [UInt8] {
        var bytes = sound
        bytes[index] = byte
        return bytes
    }
}
