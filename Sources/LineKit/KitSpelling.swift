import Gateways

/// How a sender has to spell its lines, stricter than a receiver reads them.
enum KitSpelling {
    /// What is wrong with a line; `nil`: nothing.
    static func fault(in line: [UInt8]) -> String? {
        if line.count >= LineCodec.longestLine { return "a line of more than 8,192 bytes" }
        for word in line.split(separator: UInt8(ascii: " ")).dropFirst() {
            guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { return "a word without =" }
            if let wrong = fault(inValue: word[(equals + 1)...]) { return wrong }
        }
        return nil
    }

    private static func fault(inValue value: ArraySlice<UInt8>) -> String? {
        var rest = value
        while let byte = rest.first {
            if byte == UInt8(ascii: "%") {
                guard rest.count >= 3, rest.dropFirst().prefix(2).allSatisfy(isHexadecimal) else { return "a bad %XX" }
                rest = rest.dropFirst(3)
            } else {
                guard harmless.contains(byte) else { return "a byte that a sender writes as %XX" }
                rest = rest.dropFirst()
            }
        }
        return nil
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { Character(UnicodeScalar(byte)).isHexDigit }

    private static let harmless = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+:/,*#@".utf8)
}
