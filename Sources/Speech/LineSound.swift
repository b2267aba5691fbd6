/// What a synthesiser made, made fit for the line.
enum LineSound {
    /// A mark of the treatment below: clips made by another treatment are other clips.
    static let revision = 1

    /// 8 kHz, one loudness, known gaps; `nil` where resampling fails.
    static func make(of samples: [Int16], rate: Int) -> PCM? {
        guard let narrow = Resampler.resample(samples, from: rate, to: PCM.lineRate) else { return nil }
        let even = Joints.trim(Leveller.level(narrow, rate: PCM.lineRate), rate: PCM.lineRate)
        return PCM(even.map { Int16(max(-32_768, min(32_767, ($0 * 32_768).rounded()))) })
    }
}
