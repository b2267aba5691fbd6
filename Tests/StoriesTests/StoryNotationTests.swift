import CallCore
import Dialplans
import Testing

@testable import Stories

@Suite struct StoryNotationTests {
    static let lines = [
        "> ring from 0888 100 002 to +359882818905",
        "> ring to +359882818905 withheld",
        "> ring from +359888100002 to 1 attest failed diverted +3592123456 lang en untrusted",
        "> key 2", "> key #", "> key x", "> end", "> broken", "> wait 5s", "> wait 1500ms", "> fail news", "> silence news",
        "> recorded silence 4s", "> transferred no-answer", "> hang up", "> gone network",
        "< answer", "< reject busy", "< say main-menu", "< say pick-child child=Иван key=1", "< say remark text=\"a b \\\" # c\" …",
        "< say hello : Добър ден!", "< say-slowly main-menu", "< say-slowly hello name=Ана : Добър ден!", "< stop", "< secret on",
        "< secret off", "< record message", "< transfer +35921234 whisper to-you",
        "< language en", "< hang up", "< hang up error", "< outcome caller",
    ]

    @Test(arguments: lines) func lineIsReadAndWrittenAlike(line: String) throws {
        let story = line.hasPrefix("> ring") ? line : "> ring to +359882818905\n" + line
        if line == "> key x" {
            #expect(throws: StoryFault.self) { try StoryFile(name: "s", text: story) }
            return
        }
        let read = try #require(try StoryFile(name: "s", text: story).lines.last)
        #expect(read.line.description == line)
    }

    static let faults: [(String, Int, String)] = [
        ("", 1, "a story begins"),
        ("< answer", 1, "a story begins"),
        ("> ring\nhello", 2, "a line begins with"),
        ("> ring\n> jump", 2, "unknown step “jump”"),
        ("> ring\n> key E", 2, "“E” is no key"),
        ("> ring\n\n> wait soon", 3, "no time such as"),
        ("> ring\n< shout", 2, "the line can"),
        ("> ring\n< say", 2, "a phrase is missing"),
        ("> ring\n< say a b", 2, "is no value"),
        ("> ring\n> hang on", 2, "“up” is missing"),
        ("> ring\n> gone fishing", 2, "is none of"),
        ("> ring sideways", 1, "unknown word “sideways”"),
    ]

    @Test(arguments: faults) func faultNamesItsLine(text: String, line: Int, words: String) {
        let fault = #expect(throws: StoryFault.self) { try StoryFile(name: "x.story", text: text) }
        #expect(fault?.line == line)
        #expect(fault?.message.contains(words) == true)
        #expect(fault?.description.hasPrefix("x.story:\(line): ") == true)
    }

    @Test func headersCommentsAndSeveralKeys() throws {
        let story = try StoryFile(
            name: "s",
            text: """
                # a comment
                data: demo
                now: 2026-11-20T18:05+02:00
                > ring from 1          # who calls
                > keys 12#
                """)
        #expect(story.data == "demo")
        #expect(story.now == "2026-11-20T18:05+02:00")
        #expect(story.lines.map(\.line).dropFirst() == [.world(.key(.one)), .world(.key(.two)), .world(.key(.hash))])
    }

    static let values: [(Value.Content, String)] = [
        (.text("Браво, Мила!", language: "bg"), "\"Браво, Мила!\""),
        (.name("Иван", language: "bg"), "Иван"),
        (.number(-3), "-3"),
        (.date(CalendarDate(year: 2026, month: 1, day: 9)), "2026-01-09"),
        (.time(TimeOfDay(hour: 8, minute: 5)), "08:05"),
        (.weekday(7), "day-7"),
        (.mark(scale: "bg", symbol: "5.50"), "5.50"),
        (.average(scale: "bg", hundredths: 507), "5.07"),
        (.money(hundredths: 345, currency: "EUR"), "3.45EUR"), (.percent(97), "97%"),
        (.place(from: 2, to: 3, count: 24), "2-3/24"),
        (.place(from: 2, to: 2, count: 24), "2/24"),
        (.code("483920175634"), "483920175634"),
        (.choice("new"), "new"),
        (.language("en"), "en"),
        (.child("s-mila", name: "Мила", language: "bg"), "Мила"),
        (.list([]), "0-items"),
        (.text("", language: nil), "\"\""),
    ]

    @Test(arguments: values) func valueIsWrittenShort(content: Value.Content, text: String) {
        #expect(ValueNotation.text(Value(content)) == text)
    }

    @Test func maskedStoryNamesNobody() {
        let writer = StoryWriter(wording: { _, _ in "secret" }, masked: true)
        let offer = CallOffer(id: "a", from: "+359888100002", to: "+359882818905")
        let ring = writer.line(for: .plain(.rang), of: offer)
        #expect(ring?.description == "> ring from +359…002 to +359882818905")
        let utterance = Utterance(phrase: "hello", values: ["child": Value(.name("Мила", language: nil))])
        let say = Say(number: 1, utterances: [utterance], language: "bg", interruptedBy: [])
        #expect(writer.lines(for: .say(say)).map(\.description) == ["< say hello child=…"])
        let slow = Say(number: 2, utterances: [utterance], language: "bg", interruptedBy: [], tempo: .slow)
        #expect(writer.lines(for: .say(slow)).map(\.description) == ["< say-slowly hello child=…"])
    }
}
