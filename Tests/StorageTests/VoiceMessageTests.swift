import Domain
import Storage
import Support
import Testing

/// What callers have spoken, by its number.
@Suite struct VoiceMessageTests {
    let sample: SampleSchool
    var store: Store { sample.store }
    let now = SampleSchool.now

    init() throws { sample = try SampleSchool() }

    private func message(_ call: String, _ recording: Int = 1, of student: StudentID? = nil, at moment: Instant? = nil) -> VoiceMessage {
        VoiceMessage(
            source: VoiceMessage.Source(call: call, recording: recording), phone: SampleSchool.mother, student: student,
            leftAt: moment ?? now)
    }

    /// The call and its service tell of a message at their own times, each what it knows.
    @Test func aMessageHasOneNumberWhoeverTellsOfItFirst() throws {
        var told = message("a")
        (told.subject, told.milliseconds) = ("complaint", 9_000)
        var asked = message("a", at: now.adding(minutes: 1))
        asked.student = "ana"
        for (first, second) in [(told, asked), (asked, told)] {
            let numbers = try store.write { database in
                (try VoiceMessages(database).keep(first), try VoiceMessages(database).keep(second))
            }
            #expect(numbers.0 == numbers.1)
            let kept = try #require(try store.read { try VoiceMessages($0).find(numbers.0) })
            #expect(kept.subject == "complaint" && kept.milliseconds == 9_000 && kept.student == "ana" && kept.leftAt == first.leftAt)
            try store.write { try VoiceMessages($0).forget(kept.source) }
        }
    }

    @Test func numbersAreNeverUsedAgain() throws {
        try store.write { database in
            let messages = VoiceMessages(database)
            #expect(try messages.keep(message("a")) == 1)
            #expect(try messages.keep(message("a", 2)) == 2)
            try messages.forget(message("a", 2).source)
            #expect(try messages.keep(message("b")) == 3)
            #expect(try messages.recent().map(\.number) == [3, 1])
            #expect(try messages.recent(limit: 1).map(\.source.call) == ["b"])
        }
    }

    @Test func theFirstTimeThatItIsHeardStays() throws {
        try store.write { database in
            let number = try VoiceMessages(database).keep(message("a"))
            #expect(try VoiceMessages(database).find(number)?.heardAt == nil)
            try VoiceMessages(database).hear(number, at: now)
            try VoiceMessages(database).hear(number, at: now.adding(minutes: 1))
            #expect(try VoiceMessages(database).find(number)?.heardAt == now)
        }
    }

    @Test func itIsKeptAsLongAsTheSettingsSay() throws {
        try store.write { database in
            for days in [29, 31, 8] { try VoiceMessages(database).keep(message("\(days)", at: now.adding(minutes: -days * 24 * 60))) }
            try database.prune(Retention(), at: now)
            #expect(try VoiceMessages(database).recent().map(\.source.call) == ["8", "29"])
            var retention = Retention()
            retention.voiceMessages = 7
            try database.prune(retention, at: now)
            #expect(try VoiceMessages(database).recent().isEmpty)
        }
    }

    /// What is erased is told nowhere any more, and remembered until its file has gone, however long that takes.
    @Test func anErasedChildTakesItsMessagesWithIt() throws {
        try store.write { database in
            let messages = VoiceMessages(database)
            try messages.keep(message("of-ana", of: "ana"))
            try messages.keep(message("of-vera", of: "vera"))
            try messages.keep(message("in-a-call-about-ana"))
            try CallJournal(database).keep(
                EndedCall(
                    id: "in-a-call-about-ana", beganAt: now, endedAt: now, dialplan: "a@1", cause: "caller", states: [], records: [1],
                    students: ["ana"]))
            _ = try Students(database).erase("ana")
            #expect(try messages.recent().map(\.source.call) == ["of-vera"])
            #expect(try messages.find(1) == nil)
            // A service that is late brings nothing back.
            try messages.keep(message("of-ana", of: "ana"))
            try database.prune(Retention(), at: now.adding(minutes: 90 * 24 * 60))
            #expect(try Set(messages.erased().map(\.call)) == ["of-ana", "in-a-call-about-ana"])
            for source in try messages.erased() { try messages.forget(source) }
            #expect(try database.number("SELECT COUNT(*) FROM voice_messages") == 0)
        }
    }
}
