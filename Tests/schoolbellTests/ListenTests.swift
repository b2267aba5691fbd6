import Foundation
import Speech
import Support
import Testing

/// What a native speaker is given to sign off.
@Suite struct ListenTests {
    @Test(arguments: ["bg", "et"]) func soundAndTranscriptAreOneCall(language: String) throws {
        let folder = try TemporaryFolder()
        let ran = try Program.run(["listen", language, "--out", folder.path("out"), "--data", folder.path("data")])
        try #require(ran.status == 0, "\(ran.errors)")
        let sound = try WAV.read(folder.path("out/listen-\(language).wav"))
        let page = try String(contentsOfFile: folder.path("out/listen-\(language).html"), encoding: .utf8)
        #expect(!FileManager.default.fileExists(atPath: folder.path("data")), "it has a school of its own")
        #expect(sound.milliseconds > 60_000)
        #expect(abs(Loudness(of: sound).level - Loudness.wanted) < 1.5)
        #expect(Loudness(of: sound).peak <= Loudness.ceiling + 0.1)
        for phrase in ["welcome", "pick-child", "news-mark", "main-menu", "subject-", "count-absences", "lessons-intro", "report-average"] {
            #expect(page.contains(phrase), "\(phrase) is not in the call")
        }
        #expect(page.contains("(slowly)"), "nothing was asked for again")
        #expect(page.contains("lang=\"\(language)\">") && page.contains("Hello, this is Schoolbell."), "both languages stand side by side")
        let times = page.matches(of: /<tr[^>]*><td>(\d+):(\d\d)/).map { Int($0.1)! * 60 + Int($0.2)! }
        #expect(times.count > 30 && times == times.sorted())
        #expect((times.last ?? 0) * 1_000 <= sound.milliseconds + 5_000)
    }

    @Test func languageThatNoDialplanSpeaksIsNamed() throws {
        let folder = try TemporaryFolder()
        let ran = try Program.run(["listen", "de", "--out", folder.path("out")])
        #expect(ran.status == 65 && ran.errors.contains("no dialplan speaks “de”"), "\(ran.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    }
}
