import Foundation
import Speech
import Testing

@Suite struct MeasureTests {
    /// A tone of 500 Hz and so many milliseconds, with this greatest sample.
    static func tone(_ milliseconds: Int, _ amplitude: Double) -> [Int16] {
        (0..<milliseconds * 8).map { Int16((amplitude * 32_767 * sin(2 * .pi * 500 * Double($0) / 8_000)).rounded()) }
    }

    @Test(arguments: [1.0, 0.5, 0.1, 0.01]) func loudnessOfToneIsThreeBelowItsPeak(amplitude: Double) {
        let loudness = Loudness(of: PCM(Self.tone(1_000, amplitude)))
        #expect(abs(loudness.peak - 20 * log10(amplitude)) < 0.1)
        #expect(abs(loudness.level - (loudness.peak - 3.01)) < 0.1)
    }

    @Test func silenceDoesNotCountForLoudness() {
        let tone = Self.tone(400, 0.3)
        let alone = Loudness(of: PCM(tone)).level
        let among = Loudness(of: PCM(tone + PCM.silence(2_000).samples + tone)).level
        #expect(abs(alone - among) < 0.1)
        #expect(Loudness(of: .silence(1_000)).level == -.infinity)
        #expect(Loudness(of: PCM([])).peak == -.infinity)
    }

    @Test func findsSoundsAndSilences() {
        let pcm = PCM(
            PCM.silence(100).samples + Self.tone(200, 0.3) + PCM.silence(50).samples + Self.tone(300, 0.3) + PCM.silence(400).samples)
        #expect(Silence.sounds(in: pcm) == [100..<300, 350..<650])
        #expect(Silence.sounds(in: pcm, gap: 60) == [100..<650])
        #expect(Silence.longest(in: pcm) == 50)
        #expect(Silence.sounds(in: .silence(500)).isEmpty)
    }
}
