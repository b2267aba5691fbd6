import Domain
import Foundation
import Testing

@testable import Notices

@Suite struct NoticeTextTests {
    static let languages: [Language] = [.bulgarian, .estonian, .ukrainian, .spanish, .english]
    static let day = Day("2027-01-11")!
    static let contents: [NoticeContent] = [
        .absence(lesson: 3, subject: "Eesti keel"), .mark(symbol: "5", subject: "muusika"), .remark(.praise, "Tubli!"),
        .remark(.remark, "Segas tundi."), .health(dial: "+359882818905"),
        .meeting(day: day, time: ClockTime("18:00")!, place: "aula", text: "koosolek"),
    ]

    /// The text of the patrol as eKool's help page has it.
    @Test func theEstonianPatrolSpeaksAsItsSource() {
        let words = NoticeText(service: "eKool", language: .estonian)
        #expect(words.text(Self.contents[0], of: "Maret") == "eKool: Maret puudus tunnist nr. 3 (Eesti keel)")
        #expect(words.text(Self.contents[5], of: "Maret") == "eKool: Maret: koosolek 11.01 kell 18:00, aula: koosolek")
    }

    /// Every text of every language has all of its values once, in order.
    @Test(arguments: languages) func everyLanguageTellsEverything(language: Language) {
        let words = NoticeText(service: "S", language: language)
        let wanted = [
            ["Maret", "3", "Eesti keel"], ["Maret", "5", "muusika"], ["Maret", "Tubli!"], ["Maret", "Segas tundi."],
            ["Maret", "+359882818905"], ["Maret", "11.01", "18:00", "aula", "koosolek"],
        ]
        for (content, values) in zip(Self.contents, wanted) {
            let text = words.text(content, of: "Maret")
            var rest = text[...]
            for value in values {
                guard let found = rest.range(of: value) else {
                    Issue.record("\(language): \(value) is not in \(text)")
                    return
                }
                rest = rest[found.upperBound...]
            }
            #expect(!text.contains("%") && text.hasPrefix("S: "))
        }
        for answer in [words.wording.info, words.wording.stopped, words.wording.started] {
            #expect(answer.contains("STOP") || answer.contains("СТОП") || answer.contains("START") || answer.contains("СТАРТ"))
            #expect(SMSText(words.answer(answer, ["+359882818905"])).parts.count == 1)
        }
        #expect(words.wording.info.filter { $0 == "%" }.count == 1)
    }

    /// A value that looks like a place for one stays as it is.
    @Test func aPercentInATextIsText() {
        let words = NoticeText(service: "S", language: .english)
        #expect(words.text(.remark(.remark, "100% % %"), of: "A%a") == "S: A%a: remark: 100% % %")
    }

    @Test(arguments: [
        ("STOP", TextCommand.stop), ("стоп", .stop), (" Stop! моля", .stop), ("СTOP", .stop), ("STОP", .stop), ("ОТКАЗ", .stop),
        ("otkaz", .stop), ("INFO", .info), ("инфо", .info), ("\"info\"", .info), ("START", .start), ("старт", .start), ("stopp", nil),
        ("", nil), ("123", nil), ("non stop", nil), (String(repeating: "x", count: 100_000), nil),
    ]) func textsAreUnderstood(text: String, command: TextCommand?) {
        #expect(TextCommand(text) == command)
    }

    @Test(arguments: [
        ("0421 0422 041E 041F", "UTF-16BE", "СТОП"), ("53 54 4F 50", "UTF-8", "STOP"), ("%53%54%4f%50", "UTF-8", "STOP"),
        ("D83D DE00", "UTF-16BE", "😀"), ("042", "UTF-16BE", nil), ("zz", "UTF-8", nil), ("", "UTF-8", ""),
        (String(repeating: "41", count: 5_000), "UTF-8", nil),
    ]) func incomingBytesAreRead(hex: String, charset: String, text: String?) {
        let read = IncomingText(from: "0888100001", hex: hex.replacing(" ", with: ""), charset: charset, country: .bulgaria)
        #expect(read?.text == text)
    }
}
