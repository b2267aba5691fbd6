import Testing

@testable import Notices

/// How texts are coded and cut. The limits are those of 3GPP TS 23.038 and 23.040: 160 or 153 septets, 70 or 67 units.
@Suite struct SMSTextTests {
    static func a(_ count: Int) -> String { String(repeating: "a", count: count) }
    static func zhe(_ count: Int) -> String { String(repeating: "Ж", count: count) }

    @Test(arguments: [
        (a(160), [160]), (a(161), [153, 8]), (a(306), [153, 153]), (a(307), [153, 153, 1]), ("", [0]),
        (a(158) + "€", [159]), (a(159) + "€", [153, 7]), (a(152) + "€" + String(repeating: "b", count: 10), [152, 11]),
        (zhe(70), [70]), (zhe(71), [67, 4]), (zhe(134), [67, 67]), (zhe(141), [67, 67, 7]),
    ]) func theNumberOfPartsIsCounted(text: String, characters: [Int]) {
        #expect(SMSText(text).parts.map(\.count) == characters)
        #expect(SMSText(text).parts.joined() == text)
    }

    @Test(arguments: [
        ("Maret puudus tunnist nr. 3 (Eesti keel)", SMSCoding.gsm), ("äöüÄÖÜñÑ¿¡§ {}[]~|\\^€", .gsm), ("Оценка 6", .ucs2),
        ("põhjuseta", .ucs2), ("faltó", .ucs2), ("càfé", .gsm), ("😀", .ucs2),
    ]) func theCodingIsTheCheapestThatHasAllLetters(text: String, coding: SMSCoding) {
        #expect(SMSText(text).coding == coding)
    }

    /// A pair of surrogates, and a letter with its marks, stay in one part.
    @Test func nothingThatBelongsTogetherIsCut() {
        let faces = SMSText(String(repeating: "😀", count: 80))
        #expect(faces.parts.map { $0.utf16.count } == [66, 66, 28])
        let marked = String(repeating: "Ж", count: 66) + "и\u{0301}" + String(repeating: "Ж", count: 10)
        let parts = SMSText(marked).parts
        #expect(parts.map { $0.unicodeScalars.count } == [66, 12] && parts[1].unicodeScalars.first == "и")
        let family = "👨‍👩‍👧"
        #expect(SMSText(Self.zhe(62) + family + Self.zhe(20)).parts[1].hasPrefix(family))
    }

    @Test func whatIsTooLongIsCutAndSaysSo() {
        let latin = SMSText(Self.a(5_000))
        #expect(latin.parts.count == 5 && latin.parts[4].hasSuffix("...") && latin.parts.allSatisfy { $0.count <= 153 })
        let cyrillic = SMSText(Self.zhe(5_000))
        #expect(cyrillic.parts.count == 5 && cyrillic.parts[4].hasSuffix("…") && cyrillic.parts.allSatisfy { $0.utf16.count <= 67 })
    }

    /// Whatever characters a text is made of, each part fits, and cutting a cut text changes nothing.
    @Test func fiveThousandCharactersOfAnyKindFit() {
        // The same every time: a linear congruence (Knuth's MMIX).
        var chance: UInt64 = 7
        for _ in 0..<20 {
            let scalars = (0..<5_000).compactMap { _ -> Unicode.Scalar? in
                chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Unicode.Scalar(UInt32(chance >> 40) % 0x11_0000)
            }
            let text = SMSText(String(String.UnicodeScalarView(scalars)))
            #expect(text.parts.count <= SMSText.mostParts)
            for part in text.parts { #expect(part.utf16.count <= text.coding.whole && !part.unicodeScalars.contains { $0.value < 0x20 }) }
            #expect(SMSText(text.parts.joined()).parts == text.parts)
        }
        let tower = "a" + String(repeating: "\u{0301}", count: 500)
        #expect(SMSText(tower).parts.allSatisfy { $0.utf16.count <= 67 })
    }

    @Test func controlsBecomeSpacesAndQuotesPlain() {
        #expect(SMSText("„Браво!“\n\tТака\u{0}\u{202E}…").parts == ["\"Браво!\" Така …"])
        #expect(SMSText("e\u{200B}\u{301}").parts == ["é"], "composed, once what stood between is gone")
        #expect(SMSText("a\r\nb – c").coding == .gsm && SMSText("a\r\nb – c").parts == ["a b - c"])
    }

    /// The law's own examples, and letters of the other languages.
    @Test(arguments: [
        ("България", "Bulgaria"), ("Стара планина", "Stara planina"), ("София", "Sofia"), ("Щастие", "Shtastie"), ("ЩАСТИЕ", "SHTASTIE"),
        ("Ъгъл", "Agal"), ("Жечо Цеков", "Zhecho Tsekov"), ("синьо, Йордан", "sinyo, Yordan"), ("юля, Яна", "yulya, Yana"),
        ("биология", "biologia"), ("Мария е тук", "Maria e tuk"), ("приятел", "priyatel"), ("Згурський, Київ", "Zghurskyi, Kyiv"),
        ("Щербухи, Їжакевич", "Shcherbukhy, Yizhakevych"), ("Знам'янка, Київ", "Znamianka, Kyiv"), ("Знамʼянка, Київ", "Znamianka, Kyiv"),
        ("põhjuseta õpetaja žürii", "pohjuseta opetaja zürii"), ("faltó", "falto"),
        ("№ 3", "No. 3"), ("España", "España"),
    ]) func latinLetters(text: String, latin: String) {
        #expect(Transliteration.latin(text) == latin)
        #expect(SMSText(text, latin: true).coding == .gsm)
    }
}
