/// One record: its fields in UTF-8, without quotes.
struct CSVRecord {
    /// The line on which the record begins; the header's is 1.
    fileprivate(set) var line = 1
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// Whether no field holds anything: an empty line, or separators alone.
    var isBlank: Bool { bytes.isEmpty }

    func text(_ field: Int) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range(field)]), as: UTF8.self) }
    }

    /// Gives the bytes of a field without the spaces and tabs around it.
    func withField<Result>(_ field: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes { all in
            var range = range(field)
            while let first = range.first, all[first] == 0x20 || all[first] == 0x09 { range.removeFirst() }
            while let last = range.last, all[last] == 0x20 || all[last] == 0x09 { range.removeLast() }
            return try body(UnsafeRawBufferPointer(rebasing: all[range]))
        }
    }

    /// The first bytes of a field, which may be unfinished.
    func excerpt(_ field: Int, limit: Int) -> [UInt8] {
        guard field <= ends.count else { return [] }
        let start = field == 0 ? 0 : ends[field - 1]
        let end = field < ends.count ? ends[field] : bytes.count
        return Array(bytes[start..<min(end, start + limit)])
    }

    private func range(_ field: Int) -> Range<Int> {
        (field == 0 ? 0 : ends[field - 1])..<ends[field]
    }
}

/// Filling a record.
extension CSVRecord {
    /// A record of fields that come from elsewhere; what they hold must be UTF-8 without NUL.
    init(line: Int, _ fields: [String]) {
        begin(line: line)
        for field in fields {
            bytes.append(contentsOf: field.utf8)
            endField()
        }
    }

    mutating func begin(line: Int) {
        self.line = line
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ part: Slice<UnsafeRawBufferPointer>) {
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: part))
    }

    mutating func endField() {
        ends.append(bytes.count)
    }

    /// Drops the carriage return of a line that ends in CR LF from the field that is being filled.
    mutating func dropCarriageReturn() {
        if bytes.count > (ends.last ?? 0), bytes.last == 0x0D { bytes.removeLast() }
    }

    /// Where the first NUL is, or the first byte that is not of the encoding; afterwards the record is UTF-8.
    mutating func decode(_ encoding: CSVEncoding) -> (field: Int, problem: CSVProblem)? {
        var all: UInt8 = 0
        var nuls = 0
        for byte in bytes {
            all |= byte
            nuls += byte == 0 ? 1 : 0
        }
        if nuls > 0, let index = bytes.firstIndex(of: 0) { return (field(at: index), .nul) }
        if all < 0x80 { return nil }
        switch encoding {
        case .utf8:
            guard let index = bytes.withUnsafeBytes(UTF8Sequence.firstFault) else { return nil }
            return (field(at: index), .encoding(.utf8))
        case .windows1251:
            return decodeWindows1251()
        }
    }

    private mutating func decodeWindows1251() -> (field: Int, problem: CSVProblem)? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count * 2)
        var decodedEnds: [Int] = []
        var start = 0
        for (field, end) in ends.enumerated() {
            for byte in bytes[start..<end] where !Windows1251.append(byte, to: &decoded) {
                return (field, .encoding(.windows1251))
            }
            start = end
            decodedEnds.append(decoded.count)
        }
        (bytes, ends) = (decoded, decodedEnds)
        return nil
    }

    private func field(at index: Int) -> Int {
        ends.firstIndex { index < $0 } ?? 0
    }
}
