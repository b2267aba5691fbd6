import Foundation
import Speech
import Support
import Testing

/// What an administrator does with the prompts, by the built program.
@Suite struct PromptsCommandTests {
    private let folder: TemporaryFolder
    private var prompts: String { folder.path("prompts") }

    init() throws {
        folder = try TemporaryFolder()
        try ShippedFolders.copy(["prompts"], to: folder.url)
    }

    private func change(_ file: String, _ change: (String) -> String) throws {
        let path = folder.path("prompts/\(file)")
        try change(String(contentsOfFile: path, encoding: .utf8)).write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test func checkTellsEachFaultWithItsPlace() throws {
        try change("et/phrases.yaml") { $0.replacing("welcome: \"Tere!", with: "welcome: \"Tеre!\u{200B}") }
        try change("uk/phrases.yaml") { $0.replacing("few {{count, words, feminine} новини} ", with: "") }
        try change("es/phrases.yaml") { $0.replacing("{leaving} ha terminado", with: "{leving} ha terminado") }
        try change("en/phrases.yaml") { $0.replacing("no-pin: ", with: "no-pun: ") }
        try change("bg/lexicon.yaml") { $0 + "абв: вба\nвба: абв\n" }
        let ran = try Program.run(["prompts", "check", "--prompts", prompts])
        #expect(ran.status == 1)
        for fault in [
            "et/phrases.yaml:5:12: error: \"е\" is no letter of the alphabet of et", "hint: it only looks like e",
            "U+200B (ZERO WIDTH SPACE)", "error: the plural lacks \"few\", which uk needs for 2, 3, 4, 22",
            "{leving} is unknown there, {leaving} is missing here", "the phrase no-pin is missing in en", "the phrase no-pun is missing in",
            "\"абв\" stands for itself in the end: the lexicon loops",
        ] {
            #expect(ran.output.contains(fault), "\(fault) in \(ran.output)")
        }
        #expect(!ran.output.contains("in bg: {leaving}"), "one fault for one mistake: \(ran.output)")
    }

    @Test func listIsAScript() throws {
        let ran = try Program.run(["prompts", "list", "--missing-recordings", "--prompts", prompts])
        let lines = ran.output.split(separator: "\n")
        #expect(lines.count > 250 && lines.allSatisfy { $0.split(separator: "\t").count == 2 })
        #expect(lines.contains("uk/recorded/one-moment.wav\tХвилинку, будь ласка."))
        let wrong = try Program.run(["prompts", "list", "--missing-recordings", "--prompts", prompts, "--lang", "fr"])
        #expect(wrong.status == 65 && wrong.errors.contains("there are no phrases in “fr”"))
    }

    /// An administrator hears what the lexicon makes of a text: in words, and in sounds.
    @Test func sayHearsTheLexicon() throws {
        let text = "Ниам, 5а клас, БЕЛ."
        func say(_ name: String) throws -> (words: String, sound: PCM) {
            let wav = folder.path("\(name).wav")
            let ran = try Program.run(["say", text, "--prompts", prompts, "--data", folder.path("data"), "--wav", wav])
            try #require(ran.status == 0, "\(ran.errors)")
            return (ran.output, try WAV.read(wav))
        }
        let plain = try say("plain")
        #expect(plain.words == "Ниам, пети а клас, български език и литература.\n")
        try change("bg/lexicon.yaml") { $0 + "Ниам: \"[[n'ivn'ivn'ivn'ivn'iv]]\"\n" }
        let sounded = try say("sounded")
        #expect(sounded.words == plain.words, "the word is shown as it is written")
        #expect(sounded.sound.milliseconds > plain.sound.milliseconds + 300)
    }
}
