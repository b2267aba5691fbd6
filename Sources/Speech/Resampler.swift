import CSoxr

/// Changes the rate of a sound by libsoxr, quality HQ: flat to 3.7 kHz, 80 dB down above 4 kHz.
enum Resampler {
    /// Samples of −1…1 at `rate`; `nil` where libsoxr refuses (no memory, or a rate it can't do).
    static func resample(_ samples: [Int16], from: Int, to rate: Int) -> [Float]? {
        guard !samples.isEmpty else { return [] }
        guard from > 0, rate > 0 else { return nil }
        var format = soxr_io_spec(SOXR_INT16_I, SOXR_FLOAT32_I)
        var quality = soxr_quality_spec(UInt(SOXR_20_BITQ), 0)
        let capacity = samples.count * rate / from + 64
        var failed = false
        let output = [Float](unsafeUninitializedCapacity: capacity) { buffer, count in
            var made = 0
            let error = soxr_oneshot(
                Double(from), Double(rate), 1, samples, samples.count, nil, buffer.baseAddress, capacity, &made, &format, &quality, nil)
            failed = error != nil
            count = failed ? 0 : made
        }
        return failed ? nil : output
    }
}
