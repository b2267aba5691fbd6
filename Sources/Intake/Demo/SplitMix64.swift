/// A small generator of numbers that are alike on every machine for the same seed.
///
/// Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014. It is no source of secrets.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A generator of its own for one part of a whole, so that parts do not depend on one another.
    init(seed: UInt64, part: Int) {
        var parent = SplitMix64(seed: seed ^ UInt64(truncatingIfNeeded: part) &* 0xD134_2543_DE82_EF95)
        self.init(seed: parent.next())
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of 0..<bound; the bound is positive.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    mutating func chance(perMille: Int) -> Bool { below(1000) < perMille }

    /// One of several; the array is not empty.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    /// About -300…300, thick in the middle: the sum of three even throws.
    mutating func bell() -> Int {
        below(201) + below(201) + below(201) - 300
    }

    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for index in elements.indices.dropFirst().reversed() {
            elements.swapAt(index, below(index + 1))
        }
    }
}
