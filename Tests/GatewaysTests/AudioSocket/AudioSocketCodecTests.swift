import CallCore
import Dialplans
import Foundation
import NIOCore
import NIOTestUtils
import Testing

@testable import Gateways

/// AudioSocket's frames, whichever way their bytes come, and the keys in its sound.
@Suite struct AudioSocketCodecTests {
    static let name = AudioSocketID("40325ec2-5efd-4bd3-805f-53576e581d13")

    /// Frames with their bytes: read one way and written the other. The first four are as Asterisk sent them.
    static let frames: [(bytes: [UInt8], message: AudioSocketMessage)] =
        [
            ([0x03, 0, 1, 0x35], .key(.five)), ([0x03, 0, 1, 0x23], .key(.hash)), ([0x03, 0, 1, 0x39], .key(.nine)), ([0, 0, 0], .hungUp),
            ([0x03, 0, 1, 0x2A], .key(.star)), ([0x10, 0, 4, 1, 2, 3, 4], .sound([1, 2, 3, 4], keys: [])),
            ([0x10, 0, 0], .sound([], keys: [])),
            ([0xFF, 0, 1, 4], .failed(4)), ([0xFF, 0, 0], .failed(nil)), ([0x42, 0, 0], .other(0x42)),
            ([0x10, 0x01, 0xE0] + [UInt8](repeating: 8, count: 480), .sound([UInt8](repeating: 8, count: 480), keys: [])),
        ]
        + (name.map { [([0x01, 0, 0x10] + $0.bytes, .id($0))] } ?? [])

    @Test func bytesAreCutIntoFramesInAnyPieces() throws {
        let pairs = Self.frames.map { (ByteBuffer(bytes: $0.bytes), [$0.message]) }
        try ByteToMessageDecoderVerifier.verifyDecoder(inputOutputPairs: pairs) { WholeDecoder() }
    }

    /// NIO's verifier takes decoders of several steps.
    struct WholeDecoder: ByteToMessageDecoder {
        typealias InboundOut = AudioSocketMessage
        private var decoder = AudioSocketDecoder()

        mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
            guard let message = try decoder.decode(buffer: &buffer) else { return .needMoreData }
            context.fireChannelRead(wrapInboundOut(message))
            return .continue
        }

        mutating func decodeLast(context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool) throws -> DecodingState {
            try decode(context: context, buffer: &buffer)
        }
    }

    @Test(arguments: frames.indices) func framesAreSpelt(index: Int) {
        #expect(AudioSocketCodec.bytes(of: Self.frames[index].message) == Self.frames[index].bytes)
    }

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
