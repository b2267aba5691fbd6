import NIOCore

/// Cuts bytes into messages, whichever way they come. It holds at most one message.
struct EventSocketDecoder: NIOSingleStepByteToMessageDecoder {
    typealias InboundOut = EventSocketMessage

    /// FreeSWITCH's blocks have some 4 KB.
    static let longestBlock = 65_536
    static let longestBody = 65_536

    enum Failure: Error, Hashable {
        case blockTooLong
        /// `Content-Length` is no number, or too large a one.
        case badLength
    }

    private var state = State.headers(seen: 0)

    private enum State {
        /// So many bytes of the buffer hold no end of the block.
        case headers(seen: Int)
        case body(EventSocketFields, length: Int)
    }

    mutating func decode(buffer: inout ByteBuffer) throws -> EventSocketMessage? {
        while true {
            switch state {
            case .headers(let seen):
                guard let block = try readBlock(&buffer, from: seen) else { return nil }
                // Line feeds between messages are no message.
                if block.allSatisfy({ $0 == .lineFeed }) { continue }
                let fields = EventSocketFields(block)
                let length = try Self.length(fields)
                guard length > 0 else { return EventSocketMessage(headers: fields) }
                state = .body(fields, length: length)
            case .body(let fields, let length):
                guard let body = buffer.readBytes(length: length) else { return nil }
                state = .headers(seen: 0)
                return EventSocketMessage(headers: fields, body: body)
            }
        }
    }

    mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> EventSocketMessage? {
        if let message = try decode(buffer: &buffer) { return message }
        buffer.moveReaderIndex(to: buffer.writerIndex)
        return nil
    }

    private mutating func readBlock(_ buffer: inout ByteBuffer, from seen: Int) throws -> [UInt8]? {
        let bytes = buffer.readableBytesView
        var index = bytes.startIndex + max(0, seen - 1)
        while index + 1 < bytes.endIndex {
            if bytes[index] == .lineFeed, bytes[index + 1] == .lineFeed {
                let length = index - bytes.startIndex
                guard length <= Self.longestBlock else { throw Failure.blockTooLong }
                let block = buffer.readBytes(length: length) ?? []
                buffer.moveReaderIndex(forwardBy: 2)
                state = .headers(seen: 0)
                return block
            }
            index += 1
        }
        guard bytes.count <= Self.longestBlock else { throw Failure.blockTooLong }
        state = .headers(seen: bytes.count)
        return nil
    }

    private static func length(_ fields: EventSocketFields) throws -> Int {
        guard let text = fields["Content-Length"] else { return 0 }
        guard let length = Int(text), (0...longestBody).contains(length) else { throw Failure.badLength }
        return length
    }
}
