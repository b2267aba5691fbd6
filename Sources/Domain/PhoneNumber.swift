import CPhoneNumber

/// A telephone number in E.164 form: `+` and 7…15 digits (ITU-T E.164).
public struct PhoneNumber: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    public let rawValue: String

    /// Takes a number that is in E.164 form already; `nil`: it is not.
    public init?(rawValue text: String) {
        guard text.utf8.first == 0x2B, (8...16).contains(text.utf8.count) else { return nil }
        guard text.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        rawValue = text
    }

    /// Reads a number in any spelling, as it is dialled in `region`; `nil`: it is no valid number.
    ///
    /// `sip:`, `tel:`, angle brackets and what follows an `@` or `;` are taken off. Only the first 32 characters count, because the time that
    /// libphonenumber takes grows with the square of the length.
    public init?(_ text: String, region: Country) {
        let bare = Self.bare(text)
        guard !bare.isEmpty else { return nil }
        var out = [CChar](repeating: 0, count: 24)
        let length = schoolbell_e164(bare, region.rawValue, &out, out.count)
        guard length > 0 else { return nil }
        self.init(rawValue: String(decoding: out.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    public static func < (left: PhoneNumber, right: PhoneNumber) -> Bool { left.rawValue < right.rawValue }

    private static func bare(_ text: String) -> String {
        var rest = text.unicodeScalars.prefix(256).drop { $0 == " " || $0 == "\"" }
        if let open = rest.firstIndex(of: "<") { rest = rest[rest.index(after: open)...] }
        let lowered = String(String.UnicodeScalarView(rest.prefix(5))).lowercased()
        for scheme in ["sips:", "sip:", "tel:"] where lowered.hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            break
        }
        let end = rest.firstIndex { $0 == "@" || $0 == ";" || $0 == ">" || $0.value == 0 } ?? rest.endIndex
        return String(String.UnicodeScalarView(rest[..<end].prefix(32)))
    }
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible {
    /// Masked, for logs and screens: `+359…456`.
    public var description: String { "\(rawValue.prefix(4))…\(rawValue.suffix(3))" }
    public var debugDescription: String { description }
}
