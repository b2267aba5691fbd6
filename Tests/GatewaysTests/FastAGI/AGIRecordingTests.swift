import CallCore
import Dialplans
import Testing

@testable import Gateways

/// What Asterisk's answer to `RECORD FILE` tells (`res_agi`): how the recording ended is not said in so many words.
@Suite struct AGIRecordingTests {
    /// The number of a time-out is what was left of the time, and may be a key's code; the clock ends a recording, so that frames are missing.
    @Test(
        arguments: [
            ("53 (timeout) endpos=1439840", "limit 179980"), ("0 (timeout) endpos=1440160", "limit 180000"),
            ("35 (timeout) endpos=1425600", "limit 178200"), ("53 (timeout) endpos=88000", "silence 12900"),
            ("35 (dtmf) endpos=88000", "stopped 11000"), ("53 (dtmf) endpos=1440160", "stopped 180000"),
        ])
    func howARecordingEnds(answer: String, told: String) {
        let recording = Recording(number: 3, path: "/rec/c-3.wav", limit: 180_000, silence: 3_000)
        let telephonist = AGISessionTests.telephonist([.record(recording)])
        let asterisk = FakeAsterisk(telephonist)
        asterisk.ring()
        asterisk.run(until: 1_000)
        asterisk.say("200 result=" + answer)
        let ends: [String] = (telephonist.rung.first?.events ?? []).compactMap { event in
            if case .recorded(3, let end, let length?) = event { "\(end) \(length)" } else { nil }
        }
        #expect(ends == [told])
    }

    /// Whatever Asterisk says, nothing is told longer than it may be.
    @Test(arguments: 1...5) func noRecordingIsToldLongerThanItsLimit(silence: Int) {
        let recording = Recording(number: 3, path: "/rec/c-3.wav", limit: 60_000, silence: silence * 1_000)
        for endpos in stride(from: 0, through: 62_000, by: 130) {
            let telephonist = AGISessionTests.telephonist([.record(recording)])
            let asterisk = FakeAsterisk(telephonist)
            asterisk.ring()
            asterisk.run(until: 1_000)
            asterisk.say("200 result=49 (timeout) endpos=\(endpos * 8)")
            guard case .recorded(3, let end, let length?)? = telephonist.rung.first?.events.first else {
                Issue.record("nothing was told of \(endpos) ms")
                continue
            }
            #expect(length <= 60_000 && (end == .limit || end == .silence))
            if endpos >= 59_900 { #expect(end == .limit) }
        }
    }
}
