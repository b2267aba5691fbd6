public import NIOCore

/// A line as it came in, without its end.
public enum LineFrame: Hashable, Sendable {
    case line([UInt8])
    /// A line over the limit was skipped to its LF; this is how it began.
    case tooLong(start: [UInt8])
}

extension LineFrame {
    /// Every line counts but empty ones and those that live and die with the connection.
    var isCounted: Bool {
        switch self {
        case .tooLong(let start): Self.isCounted(start[...])
        case .line(let line): !LineWords.isBlank(line[...]) && Self.isCounted(line[...])
        }
    }

    private static let uncounted = ["hello", "ping", "pong", "ack"].map { Array($0.utf8) }

    /// By its first word, without making a text of it: this is done for every line.
    private static func isCounted(_ line: ArraySlice<UInt8>) -> Bool {
        let word = line.drop { $0 == .space }.prefix { $0 != .space }
        return !uncounted.contains { $0.count == word.count && word.elementsEqual($0) }
    }
}

/// Cuts bytes into lines. It holds at most one line, whatever comes.
public struct LineDecoder: NIOSingleStepByteToMessageDecoder {
    public typealias InboundOut = LineFrame

    /// Enough of an over-long line to see its verb.
    private static let startLength = 32

    private let longestLine: Int
    private var state = State.reading(seen: 0)

    private enum State {
        /// So many bytes of the buffer hold no LF.
        case reading(seen: Int)
        case skipping(start: [UInt8])
    }

    public init() { self.init(longestLine: LineCodec.longestLine) }

    init(longestLine: Int) { self.longestLine = longestLine }

    public mutating func decode(buffer: inout ByteBuffer) -> LineFrame? {
        switch state {
        case .reading(let seen): read(&buffer, from: seen)
        case .skipping(let start): skip(&buffer, start)
        }
    }

    /// A line that the end cuts off was not received.
    public mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) -> LineFrame? {
        if let frame = decode(buffer: &buffer) { return frame }
        buffer.moveReaderIndex(to: buffer.writerIndex)
        state = .reading(seen: 0)
        return nil
    }

    private mutating func read(_ buffer: inout ByteBuffer, from seen: Int) -> LineFrame? {
        let bytes = buffer.readableBytesView
        guard let end = bytes[(bytes.startIndex + seen)...].firstIndex(of: .lineFeed) else {
            state = .reading(seen: bytes.count)
            return bytes.count >= longestLine ? startSkipping(&buffer) : nil
        }
        state = .reading(seen: 0)
        var line = bytes[..<end]
        buffer.moveReaderIndex(to: end + 1)
        guard line.count < longestLine else { return .tooLong(start: Array(line.prefix(Self.startLength))) }
        if line.last == .carriageReturn { line.removeLast() }
        return .line(Array(line))
    }

    private mutating func startSkipping(_ buffer: inout ByteBuffer) -> LineFrame? {
        state = .skipping(start: Array(buffer.readableBytesView.prefix(Self.startLength)))
        buffer.moveReaderIndex(to: buffer.writerIndex)
        return nil
    }

    private mutating func skip(_ buffer: inout ByteBuffer, _ start: [UInt8]) -> LineFrame? {
        guard let end = buffer.readableBytesView.firstIndex(of: .lineFeed) else {
            buffer.moveReaderIndex(to: buffer.writerIndex)
            return nil
        }
        buffer.moveReaderIndex(to: end + 1)
        state = .reading(seen: 0)
        return .tooLong(start: start)
    }
}
