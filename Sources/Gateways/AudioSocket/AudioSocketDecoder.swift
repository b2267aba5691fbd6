import Dialplans
import NIOCore

/// Cuts bytes into frames, whichever way they come. It holds at most one frame.
struct AudioSocketDecoder: NIOSingleStepByteToMessageDecoder {
    typealias InboundOut = AudioSocketMessage

    /// Finds keys in the sound, frame after frame.
    private let keys: ([UInt8]) -> [Digit]

    init(keys: @escaping ([UInt8]) -> [Digit] = { _ in [] }) { self.keys = keys }

    mutating func decode(buffer: inout ByteBuffer) throws -> AudioSocketMessage? {
        guard let kind = buffer.getInteger(at: buffer.readerIndex, as: UInt8.self),
            let length = buffer.getInteger(at: buffer.readerIndex + 1, as: UInt16.self)
        else { return nil }
        guard length <= AudioSocketCodec.longestFrame else { throw AudioSocketCodec.Failure.frameTooLong }
        guard buffer.readableBytes >= AudioSocketCodec.headLength + Int(length) else { return nil }
        buffer.moveReaderIndex(forwardBy: AudioSocketCodec.headLength)
        let message = try AudioSocketCodec.message(kind, buffer.readBytes(length: Int(length)) ?? [])
        guard case .sound(let sound, _) = message else { return message }
        return .sound(sound, keys: keys(sound))
    }

    /// What the end of the connection cuts off was not received.
    mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> AudioSocketMessage? {
        if let message = try decode(buffer: &buffer) { return message }
        buffer.moveReaderIndex(to: buffer.writerIndex)
        return nil
    }
}
