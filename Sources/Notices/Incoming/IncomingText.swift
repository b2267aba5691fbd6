public import Domain

/// A text message that came in, as Kannel hands it over: the body in hexadecimal, which no character set on the way can spoil.
public struct IncomingText: Hashable, Sendable {
    /// In bytes: a message of ten parts is shorter.
    static let longest = 4_096

    public var from: PhoneNumber
    var text: String

    /// - Parameters:
    ///   - hex: what Kannel writes for `%e`.
    ///   - charset: and for `%C`: `UTF-16BE` for UCS-2, else one that contains ASCII.
    ///   - country: in whose spelling the sender's number may be.
    /// - Returns: `nil`: there is no such number, or the body is no hexadecimal.
    public init?(from: String, hex: String, charset: String, country: Country) {
        guard hex.utf8.count <= 2 * Self.longest, let bytes = Self.bytes(hex) else { return nil }
        guard let number = PhoneNumber(from, region: country) else { return nil }
        self.from = number
        text = charset.uppercased().hasPrefix("UTF-16") ? Self.ucs2(bytes) : String(decoding: bytes, as: UTF8.self)
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in hex.utf8 where byte != 0x25 {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue.map({ UInt8($0) }) else { return nil }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }

    private static func ucs2(_ bytes: [UInt8]) -> String {
        var units: [UInt16] = []
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let high = UInt16(bytes[index]) << 8
            units.append(high | UInt16(bytes[index + 1]))
        }
        return String(decoding: units, as: UTF16.self)
    }
}
