/// A natural number of any size: as much arithmetic as exact means need.
///
/// The means of a class nearly always fit 64 bits, and those of a year group often: such numbers take no memory of their own.
struct BigNatural: Hashable, Comparable, Sendable {
    private var size: Size

    private enum Size: Hashable {
        case small(UInt64)
        /// More than 64 bits: three limbs or more, from the lowest, without zeros at the top.
        case large([UInt32])
    }

    init(_ number: UInt32) { size = .small(UInt64(number)) }

    private init(small: UInt64) { size = .small(small) }

    private init(_ limbs: [UInt32]) {
        var limbs = limbs
        while limbs.last == 0 { limbs.removeLast() }
        size = limbs.count > 2 ? .large(limbs) : .small(limbs.reversed().reduce(0) { $0 << 32 | UInt64($1) })
    }

    private var limbs: [UInt32] {
        switch size {
        case .small(let number): [UInt32(truncatingIfNeeded: number), UInt32(number >> 32)]
        case .large(let limbs): limbs
        }
    }

    static func + (left: BigNatural, right: BigNatural) -> BigNatural {
        if case (.small(let one), .small(let other)) = (left.size, right.size) {
            let (sum, isTooLarge) = one.addingReportingOverflow(other)
            if !isTooLarge { return BigNatural(small: sum) }
        }
        let (one, other) = (left.limbs, right.limbs)
        var sum: [UInt32] = []
        var carry: UInt64 = 0
        for place in 0..<max(one.count, other.count) {
            let total = UInt64(place < one.count ? one[place] : 0) + UInt64(place < other.count ? other[place] : 0) + carry
            sum.append(UInt32(truncatingIfNeeded: total))
            carry = total >> 32
        }
        return BigNatural(sum + [UInt32(carry)])
    }

    static func * (left: BigNatural, right: UInt32) -> BigNatural {
        if case .small(let number) = left.size {
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: UInt64(right))
            if !isTooLarge { return BigNatural(small: product) }
        }
        var product: [UInt32] = []
        var carry: UInt64 = 0
        for limb in left.limbs {
            let total = UInt64(limb) * UInt64(right) + carry
            product.append(UInt32(truncatingIfNeeded: total))
            carry = total >> 32
        }
        return BigNatural(product + [UInt32(carry)])
    }

    /// The whole part; the divisor is not 0.
    static func / (left: BigNatural, right: UInt32) -> BigNatural {
        if case .small(let number) = left.size { return BigNatural(small: number / UInt64(right)) }
        var quotient = left.limbs
        var rest: UInt64 = 0
        for place in quotient.indices.reversed() {
            let part = rest << 32 | UInt64(quotient[place])
            quotient[place] = UInt32(part / UInt64(right))
            rest = part % UInt64(right)
        }
        return BigNatural(quotient)
    }

    /// The whole part of a quotient that fits 31 bits; of a larger one the largest such number. The divisor is not 0.
    func quotient(by divisor: BigNatural) -> UInt32 {
        if case (.small(let one), .small(let other)) = (size, divisor.size) { return UInt32(min(one / other, UInt64(Int32.max))) }
        var result: UInt32 = 0
        for bit in (0..<31).reversed() where divisor * (result | 1 << UInt32(bit)) <= self { result |= 1 << UInt32(bit) }
        return result
    }

    static func < (left: BigNatural, right: BigNatural) -> Bool {
        switch (left.size, right.size) {
        case (.small(let one), .small(let other)): return one < other
        case (.small, .large): return true
        case (.large, .small): return false
        case (.large(let one), .large(let other)):
            if one.count != other.count { return one.count < other.count }
            return one.reversed().lexicographicallyPrecedes(other.reversed())
        }
    }
}
