/// How the characters of a message are coded (3GPP TS 23.038), by Kannel's numbers.
enum SMSCoding: Int, Hashable, Sendable {
    case gsm = 0
    case ucs2 = 2

    /// Units (septets, or 16 bits) that a message of one part holds.
    var whole: Int {
        switch self {
        case .gsm: 160
        case .ucs2: 70
        }
    }

    /// Units that each part of a longer one holds: six octets name the part.
    var part: Int {
        switch self {
        case .gsm: 153
        case .ucs2: 67
        }
    }

    /// The units of one character; `nil`: it cannot be coded so.
    func units(_ scalar: Unicode.Scalar) -> Int? {
        switch self {
        case .gsm: GSMAlphabet.septets(scalar)
        case .ucs2: scalar.value > 0xFFFF ? 2 : 1
        }
    }
}
