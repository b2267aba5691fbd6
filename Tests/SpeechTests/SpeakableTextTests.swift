import Speech
import Testing

@Suite struct SpeakableTextTests {
    @Test(arguments: [
        ("", ""),
        ("  \n\t ", ""),
        (" Добър\n\nден ", "Добър ден"),
        ("a\u{0}b\u{1}c", "a b c"),
        ("\u{1}150Sx", "150Sx"),
        ("п\u{02BC}ять", "п'ять"),
        ("a\u{202E}b\u{200B}c\u{FEFF}", "abc"),
        ("<audio src=\"x\"/>", "<audio src=\"x\"/>"),
        ("🔔", "🔔"),
    ])
    func cleans(text: String, clean: String) {
        #expect(SpeakableText.clean(text) == clean)
    }

    @Test(arguments: ["я", "\u{301}", "a ", "\u{1}", "👨‍👩‍👧"]) func cutsLongText(unit: String) {
        let text = SpeakableText.clean(String(repeating: unit, count: 10_000))
        #expect(text.unicodeScalars.count <= SpeakableText.longest)
        #expect(SpeakableText.clean(text) == text)
    }
}
