/// Brings a sound to the loudness of all clips.
enum Leveller {
    /// More than this is not added: what is so quiet is noise.
    private static let mostGain = 40.0

    static func level(_ samples: [Float], rate: Int) -> [Float] {
        let loudness = Loudness(of: samples, rate: rate)
        guard loudness.level.isFinite else { return samples }
        let gain = Loudness.factor(min(Loudness.wanted - loudness.level, mostGain))
        return limit(samples.map { $0 * gain }, rate: rate)
    }

    /// Turns the sound down around each peak above the ceiling, in ramps of 5 ms, so that nothing clips and nothing clicks.
    private static func limit(_ samples: [Float], rate: Int) -> [Float] {
        let ceiling = Loudness.factor(Loudness.ceiling)
        guard samples.contains(where: { abs($0) > ceiling }) else { return samples }
        let reach = max(1, rate / 200)
        var gains = [Float](repeating: 1, count: samples.count)
        for (index, sample) in samples.enumerated() where abs(sample) > ceiling {
            let need = ceiling / abs(sample)
            for near in max(0, index - reach)...min(samples.count - 1, index + reach) {
                let share = 1 - Float(abs(near - index)) / Float(reach)
                gains[near] = min(gains[near], 1 - (1 - need) * share)
            }
        }
        return zip(samples, gains).map { $0 * $1 }
    }
}
