import CallCore
import Dialplans
import Foundation
import NIOCore
import Testing

@testable import Gateways

/// AudioSocket's frames, whichever way their bytes come, and the keys in its sound.
@Suite struct AudioSocketCodecTests {
    @Test func whatTheEndCutsOffIsNoFrame() throws {
        let processor = NIOSingleStepByteToMessageProcessor(AudioSocketDecoder())
        var messages: [AudioSocketMessage] = []
        try processor.process(buffer: ByteBuffer(bytes: [0x03, 0, 1, 0x35, 0x10, 0x01, 0x40, 1, 2])) { messages.append($0) }
        try processor.finishProcessing(seenEOF: true) { messages.append($0) }
        #expect(messages == [.key(.five)])
    }

    /// A frame that claims to be long holds no memory for it.
    @Test func aLengthThatLiesIsRefusedAtOnce() {
        for length in [UInt16(AudioSocketCodec.longestFrame + 1), .max] {
            let processor = NIOSingleStepByteToMessageProcessor(AudioSocketDecoder())
            #expect(throws: AudioSocketCodec.Failure.frameTooLong) {
                try processor.process(buffer: ByteBuffer(bytes: [0x10, UInt8(length >> 8), UInt8(truncatingIfNeeded: length)])) { _ in }
            }
        }
    }

    // MARK: Keys in the sound

    /// Two sines for so many milliseconds (ITU-T Q.23), and silence after them.
    static func tone(_ key: Digit, _ length: Milliseconds, level: Double = 6_000) -> [UInt8] {
        let rows = [697.0, 770, 852, 941], columns = [1_209.0, 1_336, 1_477, 1_633]
        let keys = ["1", "2", "3", "A", "4", "5", "6", "B", "7", "8", "9", "C", "*", "0", "#", "D"]
        let index = keys.firstIndex(of: key.rawValue) ?? 0
        return (0..<(length + 60) * 8).flatMap { sample -> [UInt8] in
            let time = Double(sample) / 8_000
            let sum = sample < length * 8 ? sin(2 * .pi * rows[index / 4] * time) + sin(2 * .pi * columns[index % 4] * time) : 0
            let value = Int16(level * sum)
            return [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
        }
    }

    static func heard(_ sound: [UInt8], frame: Int = 320) throws -> [Digit] {
        let detector = try #require(ToneDetector())
        return stride(from: 0, to: sound.count, by: frame).flatMap { detector.keys(in: Array(sound[$0..<min($0 + frame, sound.count)])) }
    }

    @Test(arguments: Digit.allCases) func everyKeyIsHeardOnce(key: Digit) throws {
        for frame in [160, 320, 480, 960] { #expect(try Self.heard(Self.tone(key, 100), frame: frame) == [key], "\(frame)") }
        #expect(try Self.heard(Self.tone(key, 600)) == [key], "a long press is one")
        #expect(try Self.heard(Self.tone(key, 80) + Self.tone(key, 80)) == [key, key], "two presses are two")
    }

    @Test func whatIsNoKeyIsNotHeard() throws {
        #expect(try Self.heard([UInt8](repeating: 0, count: 16_000)).isEmpty)
        #expect(try Self.heard(Self.tone(.five, 15)).isEmpty, "too short (ITU-T Q.24)")
        #expect(try Self.heard(Self.tone(.five, 100, level: 2)).isEmpty, "too quiet")
        var chance: UInt64 = 1
        let noise = (0..<160_000).map { _ -> UInt8 in
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: chance >> 33)
        }
        #expect(try Self.heard(noise).isEmpty)
        #expect(try #require(ToneDetector()).keys(in: []).isEmpty && (try #require(ToneDetector())).keys(in: [1]).isEmpty)
    }
}
