import Support

/// Texts by chance, the same for the same seed.
struct Lottery: RandomNumberGenerator {
    private var chance: Chance

    init(seed: Int) { chance = Chance(seed: UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15) }

    mutating func next() -> UInt64 { chance.next() }

    mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// Scalars of all planes, with digits, punctuation and Cyrillic more often than their share.
    mutating func text(length: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<length {
            switch next(below: 6) {
            case 0: scalars.append(Unicode.Scalar(UInt8(next(below: 128))))
            case 1: scalars += [Unicode.Scalar(UInt8(48 + next(below: 10)))]
            case 2: scalars += Array(".,:/-– \n<&[чг".unicodeScalars).randomElement(using: &self).map { [$0] } ?? []
            case 3: scalars += Unicode.Scalar(0x400 + next(below: 256)).map { [$0] } ?? []
            default: scalars += Unicode.Scalar(UInt32(next(below: 0x11_0000))).map { [$0] } ?? []
            }
        }
        return String(scalars)
    }
}
