import Foundation
import Speech
import Support
import Testing

/// What a teacher, or whoever has got into the diary, wrote is spoken or cut: never executed, never a crash.
@Suite struct DiarySpeechTests {
    static let texts: [(name: String, text: String, said: String?)] = [
        ("plain", "Работи отлично в час.", "отлично"),
        ("audio", "Браво <audio src=\"|touch $HERE/done\">x</audio> <audio src='$(touch $HERE/done)'/> `touch $HERE/done`", "Браво"),
        ("markup", "<speak><break time=\"600s\"/>&lt;b&gt; [[h@l'oU]] <mark name=\"$HERE/done\"/>Тихо", "Тихо"),
        ("lines and directions", "Пише\n\tчервено\r\n\u{2028}\u{2029}\u{FEFF}\u{202E}\u{200D}\u{E0001}край", "Пише"),
        ("emoji", "Чудесно 😀👩‍👩‍👧‍👦🏴‍☠️ 🇧🇬 днес", "Чудесно"),
        ("only emoji", "😀😀😀", nil),
        ("long", String(repeating: "Много дълга забележка без край, ", count: 313), "Много дълга"),
        ("one word", String(repeating: "я", count: 10_000), nil),
        ("digits", String(repeating: "1234567890", count: 1_000), nil),
        ("marks above marks", "З" + String(repeating: "\u{301}", count: 5_000) + "дравей", nil),
    ]

    @Test(.timeLimit(.minutes(20)), arguments: texts.indices) func textIsHeardAndDoesNothing(index: Int) throws {
        let (_, text, said) = Self.texts[index]
        let school = try SmallSchool()
        let quoted = text.replacing("$HERE", with: school.folder.path).replacing("\"", with: "\"\"")
        let entered = "2026-11-20T13:20:00+02:00"
        try school.folder.write(
            "more/remarks.csv", "entry_id,student_id,date,kind,text,entered_at\nr-1,s-1,2026-11-20,remark,\"\(quoted)\",\(entered)\n")
        let imported = try school.run(["import", school.folder.path("more"), "--strict"])
        try #require(imported.status == 0, "\(imported.output)\(imported.errors)")
        let wav = school.folder.path("call.wav")
        let call = try school.run(["call", "--from", "0888100001", "--keys", "w", "--text", "--wav", wav])
        #expect(call.status == 0, "\(call.errors)")
        #expect(call.output.contains("< say news-remark"), "\(call.output.prefix(2_000))")
        #expect(call.output.contains("< say main-menu"), "the call goes on behind it")
        if let said { #expect(call.output.contains(said), "\(call.output.prefix(2_000))") }
        #expect(!FileManager.default.fileExists(atPath: school.folder.path("done")), "it was executed")
        let sound = try WAV.read(wav)
        #expect((5_000...1_200_000).contains(sound.milliseconds), "\(sound.milliseconds) ms")
        #expect(Loudness(of: sound).peak < 0)
    }

    /// A control character in a text is left out, and the row is taken: a parent hears the remark.
    @Test(.timeLimit(.minutes(20)), arguments: ["\u{1}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}"])
    func aControlCharacterIsLeftOut(control: String) throws {
        let school = try SmallSchool()
        try school.folder.write(
            "more/remarks.csv",
            "entry_id,student_id,date,kind,text,entered_at\nr-1,s-1,2026-11-20,remark,Пише\(control)край,2026-11-20T13:20:00+02:00\n")
        let imported = try school.run(["import", school.folder.path("more"), "--strict"])
        #expect(imported.status == 0, "\(imported.output)\(imported.errors)")
        let call = try school.run(["call", "--from", "0888100001", "--keys", "w", "--text"])
        #expect(call.output.contains("< say news-remark"), "\(call.output.prefix(2_000))")
        #expect(!call.output.contains(control), "a terminal would obey it")
    }
}
