/// How a value is spelt: `%XX` (RFC 3986) for every byte that is not harmless.
enum LineEscapes {
    enum Decoded: Equatable {
        case text(String)
        /// The offset of the byte that is wrong.
        case wrong(at: Int)
    }

    /// Takes raw UTF-8 too, so that a person can type; no control characters, and no NUL however it is spelt.
    static func decode(_ value: ArraySlice<UInt8>) -> Decoded {
        if value.allSatisfy(isHarmless) { return .text(String(decoding: value, as: UTF8.self)) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.count)
        var index = value.startIndex
        while index < value.endIndex {
            let byte = value[index]
            if byte == .percent {
                guard let escaped = escaped(value[index...].prefix(3)), escaped != 0 else { return .wrong(at: index - value.startIndex) }
                bytes.append(escaped)
                index += 3
            } else {
                guard byte > 0x20, byte != 0x7F else { return .wrong(at: index - value.startIndex) }
                bytes.append(byte)
                index += 1
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return .wrong(at: 0) }
        return .text(text)
    }

    /// Letters, digits, and `- . _ ~ + : / , * # @`: it is asked of every byte of every line.
    static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*")...UInt8(ascii: ":"), UInt8(ascii: "@")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "#"): true
        default: false
        }
    }

    /// How many bytes the text takes on the wire.
    static func length(of text: some StringProtocol) -> Int {
        text.utf8.reduce(0) { $0 + (isHarmless($1) ? 1 : 3) }
    }

    static func append(_ text: some StringProtocol, to line: inout [UInt8]) {
        if text.utf8.allSatisfy(isHarmless) { return line.append(contentsOf: text.utf8) }
        for byte in text.utf8 {
            if isHarmless(byte) {
                line.append(byte)
            } else {
                line += [.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>) -> UInt8? {
        let digits = bytes.dropFirst().compactMap(\.hexadecimal)
        return digits.count == 2 ? digits[0] << 4 | digits[1] : nil
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
