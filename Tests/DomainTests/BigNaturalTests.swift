import Testing

@testable import Domain

@Suite struct BigNaturalTests {
    /// Two to the power of 32, of 64 and of 96, less one and more one: where a number outgrows a limb, or 64 bits.
    private static let edges: [BigNatural] = [1, 2, 3].flatMap { power in
        let whole = (0..<power).reduce(BigNatural(1)) { number, _ in number * 65_536 * 65_536 }
        let less = (0..<power).reduce(BigNatural(0)) { number, _ in number * 65_536 * 65_536 + BigNatural(.max) }
        return [less, whole, whole + BigNatural(1)]
    }

    @Test func edgesAreInOrder() {
        let all = [BigNatural(0), BigNatural(1)] + Self.edges
        for (index, number) in all.enumerated() {
            for (other, larger) in all.enumerated() {
                #expect((number < larger) == (index < other))
                #expect((number == larger) == (index == other))
            }
        }
    }

    @Test(arguments: edges.indices, [1, 2, 3, 10, 65_537, UInt32.max]) func dividingUndoesMultiplying(edge: Int, factor: UInt32) {
        let number = Self.edges[edge]
        #expect(number * factor / factor == number)
        #expect((number * factor + BigNatural(factor - 1)) / factor == number)
        #expect((number * factor + BigNatural(factor)) / factor == number + BigNatural(1))
        #expect((number * factor).quotient(by: number) == min(factor, UInt32(Int32.max)))
        #expect((number * factor + BigNatural(1)).quotient(by: number * 1) == min(factor, UInt32(Int32.max)))
    }

    @Test(arguments: edges.indices) func addingIsMultiplying(edge: Int) {
        let number = Self.edges[edge]
        #expect((0..<5).reduce(BigNatural(0)) { sum, _ in sum + number } == number * 5)
        #expect(number * 0 == BigNatural(0))
    }
}
