import CallCore
import Dialplans
import Foundation
import Support
import Testing

@testable import Gateways

/// All clips of a play as one sound, which FastAGI is told as one file.
@Suite struct AGISoundTests {
    /// All clips of a play sound with one command: no key falls between two.
    @Test func theClipsOfAPlaySoundAsOne() throws {
        let folder = try TemporaryFolder()
        try AGISound.prepare(folder: folder.path("agi"))
        let names = try ["x", "y", "z"].map { name in
            try Self.write(Self.wave(samples: 8_000), to: folder.path(name + ".wav"))
        }
        let clips = names.map { Clip(path: $0, milliseconds: 1_000, text: "") }
        let telephonist = AGISessionTests.telephonist([.play(Play(number: 1, clips: clips, interruptedBy: AGISessionTests.all))])
        let asterisk = FakeAsterisk(telephonist, caller: [(2_005, .key(.seven))], latency: 50, folder: folder.path("agi"))
        asterisk.ring()
        telephonist.rung.first?.answerEvent = { if case .key = $0 { [.stop(nil)] } else { [] } }
        asterisk.run(until: 4_000)
        #expect(telephonist.rung[0].events.first == .key(.seven, during: 1))
        #expect(asterisk.commands.count { $0.hasPrefix("STREAM") } == 1 && asterisk.lost == [])
        asterisk.forgetSound()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("agi")) == [])
    }

    static func wave(samples: Int) -> [UInt8] {
        func word(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        let format: [UInt8] = word(16) + [1, 0, 1, 0] + word(8_000) + word(16_000) + [2, 0, 16, 0]
        let sound = Array("data".utf8) + word(2 * samples) + [UInt8](repeating: 0, count: 2 * samples)
        let body = Array("WAVEfmt ".utf8) + format + Array("LIST".utf8) + word(3) + [1, 2, 3, 0] + sound
        return Array("RIFF".utf8) + word(body.count) + body
    }

    static func write(_ bytes: [UInt8], to path: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func aClipThatCannotBeReadFailsItsPlay() throws {
        let folder = try TemporaryFolder()
        let noise = try Self.write(Array("RIFF....WAVEdata".utf8) + [0xFF, 0xFF, 0xFF, 0xFF], to: folder.path("noise.wav"))
        for path in [noise, folder.path("missing.wav")] {
            let clips = [Clip(path: path, milliseconds: 10, text: ""), Clip(path: folder.path("gone.wav"), milliseconds: 10, text: "")]
            let telephonist = AGISessionTests.telephonist([.play(Play(number: 1, clips: clips))])
            let asterisk = FakeAsterisk(telephonist, folder: folder.path)
            asterisk.ring()
            asterisk.run(until: 100)
            #expect(telephonist.rung[0].events == [.played(1, .failed, milliseconds: 0)])
        }
    }
}
