public import Dialplans

/// Where a sound is silent.
public enum Silence {
    /// A frame of 10 ms below this many dB of full scale is silent.
    public static let threshold = -55.0

    /// The parts that sound, in milliseconds. Parts with less than `gap` of silence between them are one.
    public static func sounds(in pcm: PCM, gap: Milliseconds = 10) -> [Range<Milliseconds>] {
        let samples = pcm.samples.map { Float($0) / 32_768 }
        return sounds(in: samples, rate: pcm.rate, gap: gap).map { range in
            range.lowerBound * 1_000 / pcm.rate..<range.upperBound * 1_000 / pcm.rate
        }
    }

    /// The longest silence between two sounds.
    public static func longest(in pcm: PCM) -> Milliseconds {
        let sounds = sounds(in: pcm)
        return zip(sounds, sounds.dropFirst()).map { $1.lowerBound - $0.upperBound }.max() ?? 0
    }

    /// The parts that sound, as ranges of samples.
    static func sounds(in samples: [Float], rate: Int, gap: Milliseconds) -> [Range<Int>] {
        let frame = max(1, rate / 100)
        let floor = Double(Loudness.factor(threshold) * Loudness.factor(threshold))
        var result: [Range<Int>] = []
        for (index, power) in Frames.powers(of: samples, length: frame).enumerated() where power >= floor {
            let part = index * frame..<min((index + 1) * frame, samples.count)
            if let last = result.last, (part.lowerBound - last.upperBound) * 1_000 < gap * rate || part.lowerBound == last.upperBound {
                result[result.count - 1] = last.lowerBound..<part.upperBound
            } else {
                result.append(part)
            }
        }
        return result
    }
}
