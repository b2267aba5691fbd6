import Dialplans
import Testing

@Suite struct PronunciationTests {
    @Test(arguments: [("Мила", "m'ila"), ("БЕЛ", "b'El litErat'ura"), ("г-жа", "gospoZ'a"), ("", "a"), ("7а", "s'Edmi a")])
    func isShownAndSpoken(word: String, phonemes: String) {
        let text = "За \(Pronunciation.marked(word.unicodeScalars, phonemes: phonemes)), ела [сега]."
        #expect(Pronunciation.shown(text) == "За \(word), ела [сега].")
        #expect(Pronunciation.spoken(text) == "За [[\(phonemes)]], ела  сега .")
        #expect(Pronunciation.fault(in: phonemes) == nil)
    }

    @Test(arguments: ["", "Мила.", "[[m'ila]]", "<audio src=x>", "a\u{E0FF}b"]) func textWithoutSoundsStays(text: String) {
        #expect(Pronunciation.shown(text) == text)
        #expect(Pronunciation.spoken(text) == nil)
    }

    @Test(arguments: [
        ("m'ila]] rm", 5), ("a[b", 1), ("я", 0), ("a_^_en", 1), ("a\u{0}", 1), ("a\nb", 1), ("a<b>", 1), ("a(b", 1), ("a/b", 1),
    ])
    func otherSignsAreNoPhonemes(text: String, at: Int) {
        #expect(Pronunciation.fault(in: text) == at)
        let marked = Pronunciation.marked("x".unicodeScalars, phonemes: text)
        #expect(Pronunciation.spoken(marked).map { $0.dropFirst(2).dropLast(2).allSatisfy { !"[]<>\n\u{0}(/".contains($0) } } ?? true)
    }

    /// Whatever stands beside them, the brackets are in pairs, and there are no others.
    @Test func bracketsStandInPairs() {
        let sounds = Pronunciation.marked("ж".unicodeScalars, phonemes: "Z")
        let parts = [sounds, "[", "]", "[[", "]]", " ", "а", String(sounds.unicodeScalars.dropFirst())]
        for first in parts {
            for second in parts {
                for third in parts {
                    guard let spoken = Pronunciation.spoken(first + second + third) else { continue }
                    let bare = spoken.replacing("[[Z]]", with: "").replacing("[[ZZ]]", with: "").replacing("[[ZZZ]]", with: "")
                    #expect(!bare.contains("[") && !bare.contains("]"), "\(spoken)")
                }
            }
        }
    }
}
