/// The text in the making, with the brackets that are open.
struct JSONLineText {
    private(set) var bytes: [UInt8] = []
    /// What closes each open bracket, the outermost first, and whether something stands in it.
    private var open: [(end: UInt8, isEmpty: Bool)] = []

    init() { bytes.reserveCapacity(512) }

    var depth: Int { open.count }

    mutating func begin(_ start: UInt8, _ end: UInt8) {
        bytes.append(start)
        open.append((end, true))
    }

    /// Closes all brackets that are deeper.
    mutating func close(to depth: Int) {
        while open.count > depth { bytes.append(open.removeLast().end) }
    }

    /// Makes room for the next thing in the bracket of this depth: what was opened within it has ended.
    mutating func next(in depth: Int) {
        close(to: depth)
        if !open[depth - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
        open[depth - 1].isEmpty = false
    }

    mutating func key(_ key: String, in depth: Int) {
        next(in: depth)
        string(key)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func literal(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// What writes itself through `Codable`.
    mutating func codable(_ value: some Encodable) throws {
        let encoder = JSONLineEncoder()
        swap(&encoder.text, &self)
        defer { swap(&encoder.text, &self) }
        try encoder.write(value)
    }

    mutating func number(_ number: some FixedWidthInteger) {
        if let small = UInt8(exactly: number), small < 10 { return bytes.append(0x30 + small) }
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            if utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
                bytes.append(contentsOf: utf8)
            } else {
                utf8.forEach { escape($0) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case ..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
}
