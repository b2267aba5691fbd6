import CallCore
import Dialplans
import NIOCore

@testable import Lines

/// A call on AudioSocket: frames of the other side, and among them frames of the kind `0x21` whose body is a word, what the engine does and
/// that time passes (`SwitchWatch`). The first byte says in what portions the rest comes.
enum AudioSocketTarget {
    static func run(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let stream = Array(input.dropFirst())
        let frames = frames(of: stream, by: stream.count)
        rule(frames == self.frames(of: stream, by: Int(first) + 1), "other frames in other portions")
        let settings = AudioSocketSettings { id, _ in id.bytes[0] % 2 == 0 ? AnnouncedCall { ["to": "100", "from": "1"][$0] } : nil }
        var call = SwitchWatch(AudioSocketSession(settings, now: 1_000)) { command in
            if case .record(let sound) = command { rule(sound.count <= AudioSocketCodec.longestFrame, "more is recorded than came") }
            return true
        }
        for frame in frames {
            switch frame {
            case .message(let message): call.receive(message)
            case .word(let word): call.act(word)
            }
        }
        call.end()
    }

    private enum Frame: Equatable {
        case message(AudioSocketMessage)
        case word(String)
    }

    /// What the decoder makes of it, up to where it gives up. It never holds more than one frame.
    private static func frames(of stream: [UInt8], by portion: Int) -> [Frame] {
        var frames: [Frame] = []
        let processor = NIOSingleStepByteToMessageProcessor(Words())
        var rest = stream[...]
        while !rest.isEmpty {
            let more = rest.prefix(portion)
            do {
                try processor.process(buffer: ByteBuffer(bytes: more)) { frames.append($0) }
            } catch { return frames }
            let most = AudioSocketCodec.longestFrame + AudioSocketCodec.headLength + more.count
            rule(processor.unprocessedBytes <= most, "the decoder holds \(processor.unprocessedBytes) bytes")
            rest = rest.dropFirst(portion)
        }
        return frames
    }

    /// Our decoder, and words among its frames.
    private struct Words: NIOSingleStepByteToMessageDecoder {
        typealias InboundOut = Frame
        private var decoder = AudioSocketDecoder()

        mutating func decode(buffer: inout ByteBuffer) throws -> Frame? {
            if let word = Self.word(&buffer) { return .word(word) }
            return try decoder.decode(buffer: &buffer).map(Frame.message)
        }

        mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> Frame? { try decode(buffer: &buffer) }

        private static func word(_ buffer: inout ByteBuffer) -> String? {
            guard buffer.getInteger(at: buffer.readerIndex, as: UInt8.self) == 0x21,
                let length = buffer.getInteger(at: buffer.readerIndex + 1, as: UInt16.self), length <= 64,
                buffer.readableBytes >= Int(length) + 3
            else { return nil }
            buffer.moveReaderIndex(forwardBy: 3)
            return buffer.readString(length: Int(length))
        }
    }
}
