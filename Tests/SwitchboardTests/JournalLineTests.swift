import CallCore
import Dialplans
import Foundation
import Testing

@testable import Switchboard

@Suite struct JournalLineTests {
    private static let day = Value(.date(CalendarDate(year: 2026, month: 11, day: 20)), about: "s\"1")
    private static let utterances = [
        Utterance(phrase: "welcome"), Utterance(phrase: "на \"български\"\n"), Utterance(phrase: "news-mark", values: ["day": day]),
    ]
    private static let offer = CallOffer(id: "call-1", from: "0888100001", to: "+359882818905")

    private static let reply = Reply(
        "known", gives: ["child": Value(.child("s1", name: "Мила", language: nil), about: "s1")], admits: ["s1"])

    private static let events: [CallEvent] = [
        .rang, .timerFired(3), .refused(12), .replied(1, reply), .replied(2, .failed),
        .line(.key(.one, during: nil)), .line(.key(.hash, during: 123_456)), .line(.played(7, .done, milliseconds: 2_140)),
        .line(.played(10, .stopped, milliseconds: nil)), .line(.played(0, .failed, milliseconds: 0)),
        .line(.recorded(1, .silence, milliseconds: 5)), .line(.transferred(1, .noAnswer)), .line(.gone(.network)),
    ]

    private static let orders: [LineOrder] = [
        .answer, .reject(.busy), .stop(nil), .stop(4), .stopRecording(1), .stopTransfer(2), .secret(true), .secret(false), .hangUp(.normal),
    ]

    private static let effects: [Effect] =
        orders.map(Effect.line) + [
            .say(Say(number: 3, utterances: utterances, language: "bg", interruptedBy: [.one, .star, .hash])),
            .say(Say(number: 44, utterances: [], language: "en", interruptedBy: [])),
            .say(Say(number: 45, utterances: utterances, language: "en", interruptedBy: [.two], tempo: .slow)),
            .record(1, variable: "message", limit: 60_000, silence: 3_000),
            .transfer(1, to: "112", whisper: utterances[2], language: "bg", limit: 30_000),
            .transfer(2, to: "112", whisper: nil, language: "bg", limit: 30_000),
            .startTimer(5, after: 60_000), .cancelTimer(5),
            .query(Query(id: 1, request: .service("news", ["child": day]), context: CallContext(offer: offer, language: "bg"))),
            .note(.heard(child: "s1", item: "m-1")), .note(.language("en")),
        ]

    private static func step(_ event: JournaledEvent, _ effects: [Effect] = [], _ state: StateName? = nil) -> JournalRecord {
        .stepped(JournalStep(at: 1_234, event: event, effects: effects, state: state))
    }

    static let records: [JournalRecord] =
        events.map { step(.plain($0)) } + events.map { step(.plain($0), effects, "main-menu") } + effects.map { step(.plain(.rang), [$0]) }
        + [
            step(.secretDigit(during: nil)), step(.secretDigit(during: 9), [], "code"), step(.plain(.rang), effects, "\"}}}\\"),
            step(.plain(.rang), [], ""),
            .stepped(JournalStep(at: -1, event: .plain(.rang), effects: [])), .ended("caller"), .ended("\"state\":\"x\"}}}"),
            .began(JournalHead(engine: "0.1", dialplan: DialplanID(name: "n", version: "v"), offer: offer, language: "bg", startedAt: 1)),
        ]

    @Test(arguments: records) func isWhatCodableWrites(record: JournalRecord) throws {
        let line = try JournalLine.encode(record)
        #expect(String(decoding: line, as: UTF8.self) == String(decoding: try JSONLine.encode(record), as: UTF8.self))
        #expect(try JSONDecoder().decode(JournalRecord.self, from: Data(line)) == record)
    }

    @Test(arguments: records) func outlineIsThatOfTheRecord(record: JournalRecord) throws {
        let outline = StepOutline(try JournalLine.encode(record))
        switch record {
        case .stepped(let step): #expect(outline == nil || outline == StepOutline(step))
        case .began, .ended: #expect(outline == nil)
        }
    }

    /// A key, a clip's end and a timer are most of a call: they are not decoded.
    @Test func usualStepsAreReadFromTheirBytes() throws {
        for event in [CallEvent.line(.key(.one, during: 3)), .line(.played(3, .done, milliseconds: 9)), .timerFired(1), .rang] {
            let record = Self.step(.plain(event), Self.effects, "main-menu")
            #expect(StepOutline(try JournalLine.encode(record))?.state == "main-menu")
        }
        #expect(StepOutline(try JournalLine.encode(Self.step(.secretDigit(during: 1))))?.at == 1_234)
    }

    @Test(arguments: [
        "", "{", "}}}", #"{"stepped":{"_0":{"at":"#, #"{"stepped":{"_0":{"at":1}}}"#, #"{"stepped":{"_0":{"at":1,"event":{"}}}"#,
    ])
    func whatIsNoStepHasNoOutline(line: String) {
        #expect(StepOutline(Array(line.utf8)) == nil)
    }
}
