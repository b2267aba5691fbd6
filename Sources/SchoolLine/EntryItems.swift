import Dialplans
import Domain

/// Entries of the diary as items that a call reads.
struct EntryItems {
    let speech: ChildSpeech
    /// The text of a health entry may be heard: the call is proved.
    let tellsHealth: Bool

    func item(_ filed: Filed<DiaryEntry>) -> Item {
        let name = HeardName.entry(filed.content.key, version: filed.version)
        let change = speech.choice(filed.version > 1 ? "corrected" : "new")
        switch filed.content {
        case .mark(let mark):
            return speech.item("mark", values(of: mark).merging(["change": change]) { own, _ in own }, heardAs: name)
        case .absence(let absence):
            return speech.item("absence", values(of: absence).merging(["change": change]) { own, _ in own }, heardAs: name)
        case .remark(let remark): return item(remark, heardAs: name)
        case .health(let note): return item(note, heardAs: name)
        case .meeting(let meeting): return item(meeting, heardAs: name)
        case .test(let test): return item(test, heardAs: name)
        }
    }

    func values(of mark: Mark) -> [VariableName: Value] {
        [
            "subject": speech.subject(mark.subject), "mark": speech.mark(mark.symbol), "what": speech.choice(mark.kind.rawValue),
            "day": speech.date(mark.day), "when": speech.when(mark.day),
        ]
    }

    func values(of absence: Absence) -> [VariableName: Value] {
        [
            "subject": speech.subject(absence.subject), "lesson": speech.number(absence.lesson),
            "what": speech.choice(absence.kind.rawValue),
            "excuse": speech.choice(absence.isExcused ? "excused" : "unexcused"), "day": speech.date(absence.day),
            "when": speech.when(absence.day),
        ]
    }

    func item(_ remark: Remark, heardAs name: HeardName) -> Item {
        speech.item(
            remark.kind == .praise ? "praise" : "remark",
            ["text": speech.text(remark.text), "day": speech.date(remark.day), "when": speech.when(remark.day)], heardAs: name)
    }

    /// Without proof only that there is a message is told, and it stays news: its content was not heard.
    private func item(_ note: HealthNote, heardAs name: HeardName) -> Item {
        let day = ["day": speech.date(note.day), "when": speech.when(note.day)] as [VariableName: Value]
        guard tellsHealth else { return speech.item("health-notice", day, heardAs: .page("health-notice")) }
        return speech.item("health", day.merging(["text": speech.text(note.text)]) { own, _ in own }, heardAs: name)
    }

    func item(_ meeting: Meeting, heardAs name: HeardName) -> Item {
        let zone = speech.school.timeZone
        let day = meeting.starts.day(in: zone)
        return speech.item(
            "meeting",
            [
                "day": speech.date(day), "when": speech.when(day), "time": speech.time(meeting.starts.time(in: zone)),
                "place": speech.text(meeting.place), "text": speech.text(meeting.text),
            ], heardAs: name)
    }

    func item(_ test: PlannedTest, heardAs name: HeardName) -> Item {
        speech.item(
            "test",
            [
                "subject": speech.subject(test.subject), "title": speech.text(test.title), "day": speech.date(test.day),
                "when": speech.when(test.day),
            ], heardAs: name)
    }
}
