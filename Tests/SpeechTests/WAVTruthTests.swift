import Speech
import Testing

/// A file that tells another length than it has.
@Suite struct WAVTruthTests {
    static let wav = WAV.encode(PCM(MeasureTests.tone(500, 0.14)))

    /// The whole of a file stands at its fourth byte, its sound at the fortieth.
    @Test(arguments: [
        (4, 1_000, false), (4, 36, false), (4, 8_035, true), (4, 8_036, true), (40, 4_000, false), (40, 7_999, false), (40, 7_900, false),
        (40, 9_000, false), (40, 8_000, true),
    ])
    func aHeaderThatLiesIsSeen(at offset: Int, size: Int, isTrue: Bool) {
        var wav = Self.wav
        wav.replaceSubrange(offset..<offset + 4, with: (0..<4).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) })
        #expect(WAV.tellsItsLength(wav) == isTrue)
    }

    @Test func notesBehindTheSoundAreNoLie() {
        var wav = Self.wav + Array("LIST".utf8) + [4, 0, 0, 0] + Array("INFO".utf8)
        #expect(!WAV.tellsItsLength(wav), "the whole is longer than it says")
        wav.replaceSubrange(4..<8, with: [0x70, 0x1F, 0, 0])
        #expect(wav.count == 8 + 0x1F70)
        #expect(WAV.tellsItsLength(wav))
        #expect(!WAV.tellsItsLength(wav + [1, 2, 3]))
    }

    @Test(arguments: [[], Array("ID3".utf8), Array("RIFF".utf8) + [UInt8](repeating: 0, count: 40)] as [[UInt8]])
    func whatIsNoWAVTellsNothing(bytes: [UInt8]) {
        #expect(!WAV.tellsItsLength(bytes))
    }
}
