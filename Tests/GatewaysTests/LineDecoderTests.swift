import NIOCore
import NIOTestUtils
import Testing

@testable import Gateways

@Suite struct LineDecoderTests {
    /// A small limit, for the verifier takes the square of a line's length.
    static let limit = 80
    static let full = String(repeating: "x", count: limit - 1)

    static let cases: [(input: String, frames: [LineFrame])] = [
        ("ping\n", [.line(Array("ping".utf8))]),
        ("ping\r\n", [.line(Array("ping".utf8))]),
        ("a\rb\r\r\n", [.line(Array("a\rb\r".utf8))]),
        ("\n\r\n", [.line([]), .line([])]),
        ("one\ntwo\nthree\n", [.line(Array("one".utf8)), .line(Array("two".utf8)), .line(Array("three".utf8))]),
        (full + "\n", [.line(Array(full.utf8))]),
        (full.dropLast() + "\r\n", [.line(Array(full.utf8.dropLast()))]),
        (full + "\r\n", [.tooLong(start: Array(full.utf8.prefix(32)))]),
        (full + "x\n", [.tooLong(start: Array(full.utf8.prefix(32)))]),
        ("ring " + full + full + full + "\nping\n", [.tooLong(start: Array(("ring " + full).utf8.prefix(32))), .line(Array("ping".utf8))]),
    ]

    @Test func linesAreCutHoweverTheyArrive() throws {
        for (input, frames) in Self.cases {
            try ByteToMessageDecoderVerifier.verifyDecoder(stringInputOutputPairs: [(input, frames)]) {
                LineDecoder(longestLine: Self.limit)
            }
        }
    }

    @Test func lineThatTheEndCutsOffWasNotReceived() throws {
        let processor = NIOSingleStepByteToMessageProcessor(LineDecoder())
        var frames: [LineFrame] = []
        try processor.process(buffer: ByteBuffer(string: "ping\nbye")) { frames.append($0) }
        try processor.finishProcessing(seenEOF: true) { frames.append($0) }
        #expect(frames == [.line(Array("ping".utf8))])
    }

    @Test(arguments: [0, 1]) func limitIsThatOfTheProtocol(excess: Int) throws {
        let processor = NIOSingleStepByteToMessageProcessor(LineDecoder())
        var frames: [LineFrame] = []
        let line = [UInt8](repeating: 0x61, count: 8_191 + excess)
        try processor.process(buffer: ByteBuffer(bytes: line + [0x0A])) { frames.append($0) }
        #expect(frames == [excess == 0 ? .line(line) : .tooLong(start: Array(line.prefix(32)))])
    }

    /// However much comes without an LF, no more than one line is held.
    @Test func endlessLineDoesNotGrow() throws {
        let processor = NIOSingleStepByteToMessageProcessor(LineDecoder())
        var frames: [LineFrame] = []
        let block = ByteBuffer(repeating: UInt8(ascii: "k"), count: 1_000)
        for _ in 0..<5_000 {
            try processor.process(buffer: block) { frames.append($0) }
            #expect(processor.unprocessedBytes < LineCodec.longestLine)
        }
        #expect(frames.isEmpty)
        try processor.process(buffer: ByteBuffer(string: "\npong\n")) { frames.append($0) }
        #expect(frames == [.tooLong(start: Array(repeating: UInt8(ascii: "k"), count: 32)), .line(Array("pong".utf8))])
    }
}
