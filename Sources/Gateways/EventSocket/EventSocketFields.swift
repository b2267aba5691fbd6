import Glibc

/// Headers, or the lines of an event: `Name: value`, the values as URLs are written. Of a name that comes twice the first counts.
///
/// An event has some eighty of them, of which a call needs three: they are looked for when they are asked for.
struct EventSocketFields: Sendable {
    private let block: [UInt8]

    init(_ block: some Collection<UInt8>) { self.block = Array(block) }

    subscript(name: String) -> String? {
        var name = name
        return name.withUTF8 { name in block.withUnsafeBufferPointer { Self.value(of: name, in: $0) } }
    }

    private static func value(of name: UnsafeBufferPointer<UInt8>, in block: UnsafeBufferPointer<UInt8>) -> String? {
        guard let base = block.baseAddress, let wanted = name.baseAddress else { return nil }
        var start = 0
        while start < block.count {
            let end = memchr(base + start, Int32(UInt8.lineFeed), block.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
            let colon = start + name.count
            if colon < end ?? block.count, base[colon] == UInt8(ascii: ":"), memcmp(base + start, wanted, name.count) == 0 {
                return decoded(block[(colon + 1)..<(end ?? block.count)].drop { $0 == .space })
            }
            guard let end else { return nil }
            start = end + 1
        }
        return nil
    }

    /// A `%` that is none of an escape stands for itself, for not all values are escaped.
    private static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard bytes.contains(.percent) else { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == .percent, index + 2 < bytes.endIndex, let high = bytes[index + 1].hexadecimal,
                let low = bytes[index + 2].hexadecimal
            {
                text.append(high << 4 | low)
                index += 3
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension EventSocketFields: Hashable {
    /// The names that stand in it, with their values.
    private var all: [String: String] {
        let names = block.split(separator: .lineFeed).compactMap { line in
            line.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: line[..<$0], as: UTF8.self) }
        }
        return Dictionary(names.map { ($0, self[$0] ?? "") }) { first, _ in first }
    }

    static func == (one: Self, other: Self) -> Bool { one.block == other.block || one.all == other.all }

    func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
