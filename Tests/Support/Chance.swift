/// Chance that comes out the same for the same seed (SplitMix64, Steele, Lea and Flood 2014).
public struct Chance: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to below the bound; 0 where there is nothing below it.
    public mutating func below(_ bound: Int) -> Int { bound > 0 ? Int.random(in: 0..<bound, using: &self) : 0 }

    public mutating func one<T>(of choices: [T]) -> T { choices[below(choices.count)] }

    /// True once in so many times.
    public mutating func once(in times: Int) -> Bool { below(times) == 0 }
}
