/// A piece of a file as it may be shown on a screen.
enum Excerpt {
    static let limit = 60

    /// Cuts a text, and escapes quotes, backslashes, control characters and what could turn the direction of writing.
    static func text(_ text: some StringProtocol, isMasked: Bool = false) -> String {
        var shown = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index == limit { return shown + "…" }
            shown += escaped(scalar, isMasked: isMasked)
        }
        return shown
    }

    /// The same for bytes that need not be UTF-8: a byte that is part of no character becomes `\xHH`.
    static func bytes(_ bytes: [UInt8], isMasked: Bool = false) -> String {
        var shown = ""
        var index = 0
        var characters = 0
        bytes.withUnsafeBytes { all in
            while index < all.count, characters < limit {
                let length = UTF8Sequence.length(in: all, at: index)
                if let length {
                    shown += text(String(decoding: all[index..<index + length], as: UTF8.self), isMasked: isMasked)
                } else {
                    shown += "\\x" + hexadecimal(UInt32(all[index]), width: 2)
                }
                index += length ?? 1
                characters += 1
            }
        }
        return index < bytes.count ? shown + "…" : shown
    }

    private static func escaped(_ scalar: Unicode.Scalar, isMasked: Bool) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case "\"", "\\": return "\\\(scalar)"
        case "0"..."9" where isMasked: return "x"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            return "\\u{" + hexadecimal(scalar.value, width: 1) + "}"
        default: return String(scalar)
        }
    }

    private static func hexadecimal(_ number: UInt32, width: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
