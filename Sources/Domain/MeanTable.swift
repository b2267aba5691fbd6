/// The exact means of children, over one common denominator, so that they are compared as whole numbers.
///
/// A child's mean is the mean of its subject means, and a group's mean is the mean of its children's.
public struct MeanTable: Sendable {
    /// Only the children that have a mean, each times the common denominator.
    private let means: [StudentID: BigNatural]
    private let denominator: BigNatural

    /// A total without marks is no subject. A child without subjects has no mean.
    public init(_ totals: [StudentID: [SubjectTotal]]) {
        let counted = totals.mapValues { $0.compactMap(Part.init) }.filter { !$0.value.isEmpty }
        let divisors = Set(counted.values.flatMap { parts in parts.map { $0.count * UInt32(parts.count) } })
        let common = Self.leastCommonMultiple(divisors)
        let shares = Dictionary(uniqueKeysWithValues: divisors.map { ($0, common / $0) })
        denominator = common
        means = counted.mapValues { parts in
            parts.reduce(BigNatural(0)) { sum, part in
                sum + (shares[part.count * UInt32(parts.count)] ?? BigNatural(0)) * part.sum
            }
        }
    }

    /// How many children have a mean.
    public var count: Int { means.count }

    /// `nil`: the child has none.
    public func mean(of student: StudentID) -> Mean? { means[student].map { Mean($0, over: denominator) } }

    /// `nil`: nobody has one.
    public var groupMean: Mean? {
        guard let size = UInt32(exactly: means.count), size > 0 else { return nil }
        return Mean(means.values.reduce(BigNatural(0), +), over: denominator * size)
    }

    /// The child's place by competition ranking: 1, 2, 2, 4. Those with the same mean share `from`…`to`.
    public func place(of student: StudentID) -> Place? {
        guard let own = means[student] else { return nil }
        let better = means.values.count { $0 > own }
        let same = means.values.count { $0 == own }
        return Place(from: better + 1, to: better + same, count: means.count)
    }

    /// Marks of one subject, bounded so that no product of them outgrows its type.
    struct Part {
        let sum: UInt32
        let count: UInt32

        init?(_ total: SubjectTotal) {
            guard (1...100_000).contains(total.count), let sum = UInt32(exactly: total.hundredths) else { return nil }
            self.sum = sum
            count = UInt32(total.count)
        }
    }

    /// The product of the highest powers of primes in the numbers.
    static func leastCommonMultiple(_ numbers: Set<UInt32>) -> BigNatural {
        var powers: [UInt32: UInt32] = [:]
        for number in numbers {
            for (prime, power) in primePowers(number) { powers[prime] = max(powers[prime] ?? 1, power) }
        }
        return powers.values.reduce(BigNatural(1)) { $0 * $1 }
    }

    private static func primePowers(_ number: UInt32) -> [UInt32: UInt32] {
        var powers: [UInt32: UInt32] = [:]
        var rest = number
        var prime: UInt32 = 2
        while prime <= rest / prime {
            while rest % prime == 0 {
                powers[prime, default: 1] *= prime
                rest /= prime
            }
            prime += 1
        }
        if rest > 1 { powers[rest, default: 1] *= rest }
        return powers
    }
}
