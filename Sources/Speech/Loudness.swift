#if canImport(Glibc)
    import Glibc
#endif

/// How loud a sound is.
public struct Loudness: Hashable, Sendable {
    /// Root mean square over the parts that sound, in dB of full scale (a square wave of full scale has 0); −∞ for silence.
    public var level: Double
    /// The greatest sample, in dB of full scale.
    public var peak: Double

    /// Every clip has this level, so that recorded and spoken prompts follow each other evenly.
    public static let wanted = -20.0
    /// No sample of a clip exceeds this.
    public static let ceiling = -1.0

    public init(of pcm: PCM) { self.init(of: pcm.samples.map { Float($0) / 32_768 }, rate: pcm.rate) }

    /// Measures samples of −1…1 in frames of 20 ms. Frames more than 30 dB below the loudest one do not count: they are pauses.
    init(of samples: [Float], rate: Int) {
        let powers = Frames.powers(of: samples, length: max(1, rate / 50))
        let floor = max((powers.max() ?? 0) / 1_000, 1e-8)
        let active = powers.filter { $0 >= floor }
        level = active.isEmpty ? -.infinity : 10 * log10(active.reduce(0, +) / Double(active.count))
        let greatest = samples.reduce(Float(0)) { max($0, abs($1)) }
        peak = greatest > 0 ? 20 * log10(Double(greatest)) : -.infinity
    }

    /// The factor for a number of dB.
    static func factor(_ decibels: Double) -> Float { Float(pow(10, decibels / 20)) }
}

/// Sound in short frames, as measures are taken of it.
enum Frames {
    /// The mean power of each frame of `length` samples; a last shorter one counts as one.
    static func powers(of samples: [Float], length: Int) -> [Double] {
        stride(from: 0, to: samples.count, by: length).map { start in
            let end = min(start + length, samples.count)
            var sum = 0.0
            for index in start..<end { sum += Double(samples[index]) * Double(samples[index]) }
            return sum / Double(end - start)
        }
    }
}
