import Lines
import NIOCore

/// Bytes into lines, lines into messages, and back. The first byte says in what portions the rest comes.
enum LineCodecTarget {
    static func run(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let stream = Array(input.dropFirst())
        let frames = frames(of: stream, by: stream.count)
        rule(frames == self.frames(of: stream, by: Int(first) + 1), "other lines in other portions")
        rule(frames == split(stream), "lines are not what stands between line feeds")
        for case .line(let line) in frames { check(line) }
    }

    /// What the decoder makes of it. It never holds more than a line.
    private static func frames(of stream: [UInt8], by portion: Int) -> [LineFrame] {
        var frames: [LineFrame] = []
        let processor = NIOSingleStepByteToMessageProcessor(LineDecoder())
        var rest = stream[...]
        while !rest.isEmpty {
            do {
                try processor.process(buffer: ByteBuffer(bytes: rest.prefix(portion))) { frames.append($0) }
            } catch { rule(false, "the decoder throws \(error)") }
            rule(processor.unprocessedBytes < LineCodec.longestLine, "the decoder holds \(processor.unprocessedBytes) bytes")
            rest = rest.dropFirst(portion)
        }
        return frames
    }

    /// The rule as the protocol's page has it.
    private static func split(_ stream: [UInt8]) -> [LineFrame] {
        stream.split(separator: 10, omittingEmptySubsequences: false).dropLast().map { line in
            guard line.count < LineCodec.longestLine else { return .tooLong(start: Array(line.prefix(32))) }
            return .line(Array(line.last == 13 ? line.dropLast() : line))
        }
    }

    private static func check(_ line: [UInt8]) {
        check(line, { (bytes) throws(LineError) in try LineCodec.decodeGateway(bytes) }, LineCodec.encode)
        check(line, { (bytes) throws(LineError) in try LineCodec.decodeEngine(bytes) }, LineCodec.encode)
    }

    private static func check<Message: Equatable>(
        _ line: [UInt8], _ decode: ([UInt8]) throws(LineError) -> Message, _ encode: (Message) -> [UInt8]
    ) {
        do throws(LineError) {
            let message = try decode(line)
            let written = encode(message)
            rule(written.last == 10 && written.count { $0 == 10 || $0 == 13 } == 1, "a message is not one line")
            let read: Message
            do throws(LineError) { read = try decode(written.dropLast()) } catch { return rule(false, "what is written can't be read") }
            // What is cut to fit a line comes up to within the twelve bytes of the widest letter.
            if written.count < LineCodec.longestLine - 12 { rule(read == message, "a message changes when it is written and read") }
            if written.count <= LineCodec.longestLine { rule(encode(read) == written, "a message is not written the same way twice") }
        } catch {
            rule(error.at.map { (1...line.count + 1).contains($0) } ?? true, "a fault at \(error.at ?? 0) of a line of \(line.count)")
            rule(LineCodec.encode(EngineMessage.link(.error(error))).count <= LineCodec.longestLine, "an error longer than a line")
        }
    }
}
