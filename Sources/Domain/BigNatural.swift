/// A natural number of any size: as much arithmetic as exact means need.
struct BigNatural: Hashable, Comparable, Sendable {
    /// From the lowest, without zeros at the top.
    private var limbs: [UInt32]

    init(_ number: UInt32) { limbs = number == 0 ? [] : [number] }

    static func + (left: BigNatural, right: BigNatural) -> BigNatural {
        var sum = left
        var carry: UInt64 = 0
        for place in 0..<max(left.limbs.count, right.limbs.count) {
            let total = UInt64(left.limb(place)) + UInt64(right.limb(place)) + carry
            sum.set(UInt32(truncatingIfNeeded: total), at: place)
            carry = total >> 32
        }
        if carry > 0 { sum.limbs.append(UInt32(carry)) }
        return sum
    }

    static func * (left: BigNatural, right: UInt32) -> BigNatural {
        guard right != 0 else { return BigNatural(0) }
        var product = left
        var carry: UInt64 = 0
        for place in product.limbs.indices {
            let total = UInt64(product.limbs[place]) * UInt64(right) + carry
            product.limbs[place] = UInt32(truncatingIfNeeded: total)
            carry = total >> 32
        }
        if carry > 0 { product.limbs.append(UInt32(carry)) }
        return product
    }

    /// The whole part; the divisor is not 0.
    static func / (left: BigNatural, right: UInt32) -> BigNatural {
        var quotient = left
        var rest: UInt64 = 0
        for place in quotient.limbs.indices.reversed() {
            let part = rest << 32 | UInt64(quotient.limbs[place])
            quotient.limbs[place] = UInt32(part / UInt64(right))
            rest = part % UInt64(right)
        }
        while quotient.limbs.last == 0 { quotient.limbs.removeLast() }
        return quotient
    }

    static func < (left: BigNatural, right: BigNatural) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for (one, other) in zip(left.limbs.reversed(), right.limbs.reversed()) where one != other { return one < other }
        return false
    }

    private func limb(_ place: Int) -> UInt32 { place < limbs.count ? limbs[place] : 0 }

    private mutating func set(_ limb: UInt32, at place: Int) {
        if place < limbs.count { limbs[place] = limb } else { limbs.append(limb) }
    }
}
