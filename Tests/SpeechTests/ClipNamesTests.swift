import Dialplans
import Testing

@testable import Speech

@Suite struct ClipNamesTests {
    private static func named(_ text: String) -> ClipNames.Named {
        let speech = SpeechRequest(text, voice: Voice.table["bg"] ?? Voice(name: "bg"))
        let name = ClipName(of: speech, personalKey: nil)
        return ClipNames.Named(name: name, speech: speech, path: name.path, shown: speech.text)
    }

    private static func request(_ text: String, personal: Bool = false) -> SpokenRequest {
        SpokenRequest(text: text, language: "bg", personal: personal)
    }

    @Test func fixedSentenceIsNamedOnce() throws {
        let names = ClipNames()
        var made = 0
        for _ in 0..<3 {
            let named = try names.named(Self.request("Добър ден")) { () throws(ClipError) in
                made += 1
                return Self.named("Добър ден")
            }
            #expect(named.speech.text == "Добър ден")
        }
        #expect(made == 1 && names.count == 1)
    }

    @Test func whatTellsOfAChildIsNotRemembered() throws {
        let names = ClipNames()
        var made = 0
        for _ in 0..<2 {
            _ = try names.named(Self.request("Мария има шест", personal: true)) { () throws(ClipError) in
                made += 1
                return Self.named("Мария има шест")
            }
        }
        #expect(made == 2 && names.count == 0)
    }

    @Test func failureIsNotRemembered() throws {
        let names = ClipNames()
        #expect(throws: ClipError.noVoice("bg")) {
            try names.named(Self.request("а")) { () throws(ClipError) in throw ClipError.noVoice("bg") }
        }
        #expect(try names.named(Self.request("а")) { () throws(ClipError) in Self.named("а") }.speech.text == "а")
    }

    @Test func noMoreThanTheMostAreRemembered() throws {
        let names = ClipNames()
        let one = Self.named("а")
        for number in 0..<ClipNames.most + 10 {
            _ = try names.named(Self.request("\(number)")) { () throws(ClipError) in one }
        }
        #expect(names.count == ClipNames.most)
    }
}
