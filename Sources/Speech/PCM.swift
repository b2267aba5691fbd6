public import Dialplans

/// Sound: 16-bit linear samples of one channel.
public struct PCM: Hashable, Sendable {
    public var samples: [Int16]
    /// Samples a second.
    public var rate: Int

    public init(_ samples: [Int16], rate: Int = PCM.lineRate) {
        self.samples = samples
        self.rate = rate
    }

    /// The rate of a telephone line (ITU-T G.711).
    public static let lineRate = 8_000

    public var milliseconds: Milliseconds { samples.count * 1_000 / max(1, rate) }

    public static func silence(_ milliseconds: Milliseconds, rate: Int = PCM.lineRate) -> PCM {
        PCM([Int16](repeating: 0, count: max(0, milliseconds) * rate / 1_000), rate: rate)
    }
}
