/// Windows code page 1251. Source: the Unicode Consortium's mapping table CP1251.TXT (`MAPPINGS/VENDORS/MICSFT/WINDOWS`).
enum Windows1251 {
    /// What the bytes 80–BF stand for; 98 is not assigned.
    private static let upper: [UInt16?] = [
        0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C, 0x040B, 0x040F,
        0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, nil, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F,
        0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407,
        0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
    ]

    /// The character of a byte; `nil`: the byte has none.
    static func scalar(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x00...0x7F: UInt16(byte)
        case 0x80...0xBF: upper[Int(byte) - 0x80]
        default: 0x0410 + UInt16(byte) - 0xC0
        }
    }

    /// Appends the character of a byte in UTF-8.
    /// - Returns: Whether the byte has a character.
    static func append(_ byte: UInt8, to bytes: inout [UInt8]) -> Bool {
        guard let scalar = scalar(byte) else { return false }
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
        } else if scalar < 0x800 {
            bytes.append(0xC0 | UInt8(scalar >> 6))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        } else {
            bytes.append(0xE0 | UInt8(scalar >> 12))
            bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        }
        return true
    }
}
