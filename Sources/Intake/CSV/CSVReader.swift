/// Reads a CSV file as a stream, in memory that does not grow with the file.
///
/// Quotes are those of RFC 4180; the separator is told by the header; lines end in LF or CR LF; lines that are empty or hold only
/// separators are passed over. A record that is broken costs itself alone: reading goes on behind the line on which it began.
struct CSVReader {
    /// A quoted field may hold so many line breaks. It bounds how often a byte is read again after an open quote.
    static let lineBreakLimit = 100
    static let excerptLimit = 80

    enum Event: Equatable { case row, fault(CSVFault), end }

    let encoding: CSVEncoding
    /// The record that the last `next()` has read.
    private(set) var record = CSVRecord()

    private let source: CSVSource
    private let limit: Int
    private var separator: UInt8 = 0x2C
    private var expected: Int?
    private var line = 1

    /// - Parameters:
    ///   - limit: The most bytes that a record may have.
    ///   - chunk: How many bytes are read at a time.
    /// - Throws: `CSVSourceError`.
    init(path: String, limit: Int = 262_144, chunk: Int = 262_144) throws {
        source = try CSVSource(path: path, limit: limit, chunk: chunk)
        self.limit = limit
        encoding = try source.tellEncoding()
        separator = try source.tellSeparator()
    }

    var total: Int { source.total }
    var consumed: Int { source.consumed }

    /// Reads the next record that is not blank. The first is the header, and all others must have as many fields.
    mutating func next() throws -> Event {
        while true {
            record.begin(line: line)
            guard try available(0) else { return .end }
            if let fault = try readRecord() { return .fault(fault) }
            if record.isBlank { continue }
            if let (field, problem) = record.decode(encoding) { return .fault(fault(problem, field: field)) }
            let expected = expected ?? record.count
            self.expected = expected
            guard record.count == expected else {
                let problem = CSVProblem.fieldCount(record.count, expected: expected)
                // Nobody can tell which of them is missing, or one too many.
                return .fault(CSVFault(line: record.line, field: nil, problem: problem, excerpt: []))
            }
            return .row
        }
    }
}

/// Framing: bytes into fields. Indices count from the record's first byte.
extension CSVReader {
    private static let newline: UInt8 = 0x0A
    private static let quote: UInt8 = 0x22

    /// Reads one record and consumes it; after a fault, its first line.
    private mutating func readRecord() throws -> CSVFault? {
        var index = 0
        var breaks = 0
        while true {
            let opens = try available(index) && source.window[index] == Self.quote
            let problem = opens ? try readQuoted(&index, &breaks) : try readPlain(&index)
            if let problem { return try giveUp(problem) }
            if index >= limit { return try giveUp(.tooLong(limit: limit)) }
            record.endField()
            if try endsRecord(index) { break }
            index += 1
        }
        line += breaks + 1
        source.consume(min(index + 1, source.count))
        return nil
    }

    /// Reads a field without quotes up to its separator, the line's end or the file's.
    private mutating func readPlain(_ index: inout Int) throws -> CSVProblem? {
        while true {
            let window = source.window
            let start = index
            index = endOfPlain(window, from: start)
            record.append(window[start..<index])
            if index == window.count {
                guard index < limit else { return .tooLong(limit: limit) }
                if try available(index) { continue }
            } else if window[index] == Self.quote {
                return .strayQuote
            }
            if try endsRecord(index) { record.dropCarriageReturn() }
            return nil
        }
    }

    private func endOfPlain(_ window: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index < window.count {
            let byte = window[index]
            if byte == separator || byte == Self.newline || byte == Self.quote { break }
            index += 1
        }
        return index
    }

    /// Reads a field in quotes, to the byte behind it.
    private mutating func readQuoted(_ index: inout Int, _ breaks: inout Int) throws -> CSVProblem? {
        index += 1
        while true {
            guard try available(index) else { return index < limit ? .openQuote : .tooLong(limit: limit) }
            let window = source.window
            let start = index
            while index < window.count, window[index] != Self.quote {
                if window[index] == Self.newline { breaks += 1 }
                index += 1
            }
            record.append(window[start..<index])
            if index >= limit || breaks > Self.lineBreakLimit { return .openQuote }
            guard index < window.count else { continue }
            index += 1
            guard try available(index), source.window[index] == Self.quote else { break }
            record.append(source.window[index..<index + 1])
            index += 1
        }
        if try available(index), source.window[index] == 0x0D, try endsRecord(index + 1) { index += 1 }
        return try endsRecord(index) || source.window[index] == separator ? nil : .afterQuote
    }

    private func endsRecord(_ index: Int) throws -> Bool {
        try !available(index) || source.window[index] == Self.newline
    }

    /// Whether the record has a byte at an index; reads on if it must.
    private func available(_ index: Int) throws -> Bool {
        while index >= source.count {
            guard try source.grow() == .grown else { return false }
        }
        return true
    }

    /// Passes over the first line of a record that cannot be read.
    private mutating func giveUp(_ problem: CSVProblem) throws -> CSVFault {
        let fault = fault(problem, field: record.count)
        while true {
            if let end = source.lineEnd {
                source.consume(end + 1)
                break
            }
            source.consume(source.count)
            guard try source.grow() == .grown else { break }
        }
        line += 1
        return fault
    }

    private func fault(_ problem: CSVProblem, field: Int) -> CSVFault {
        CSVFault(line: record.line, field: field, problem: problem, excerpt: record.excerpt(field, limit: Self.excerptLimit))
    }
}
