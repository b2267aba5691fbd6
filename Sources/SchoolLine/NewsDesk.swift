import CallCore
import Dialplans
import Domain
import Storage

/// The news of a child: what this number has not heard yet, and on request all the rest.
struct NewsDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func news(_ question: Question) throws -> Reply {
        let wantsAll = try question.choice("which") == "all"
        return try reading(question) { database, placed in
            let zone = placed.school.timeZone
            guard let last = try Classes(database).lastEntry(of: placed.schoolClass.id) else { return Reply("never") }
            let entries = try entries(of: placed, question, last: last, wantsAll: wantsAll, database)
            let speech = try speech(of: placed, naming: entries.compactMap(\.content.subject), question, database)
            let shapes = EntryItems(speech: speech, tellsHealth: try proofs(question, database).cover(placed.student.id))
            let items = entries.map(shapes.item)
            let gives = ["count": speech.number(items.count), "items": speech.list(items)] as [VariableName: Value]
            if last.day(in: zone).days(to: speech.today) > services.rules.freshDays {
                return Reply("stale", gives: gives.merging(["last": speech.date(last.day(in: zone))]) { own, _ in own })
            }
            return items.isEmpty ? Reply("none") : Reply("some", gives: gives)
        }
    }

    func sealedHealth(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            guard try !proofs(question, database).cover(placed.student.id),
                let last = try Classes(database).lastEntry(of: placed.schoolClass.id)
            else { return Reply("none") }
            let isSealed = try entries(of: placed, question, last: last, wantsAll: false, database).contains {
                if case .health = $0.content { true } else { false }
            }
            return Reply(isSealed ? "some" : "none")
        }
    }

    /// The unheard ones first, then the others if they are wanted; the newest first in both.
    private func entries(
        of placed: PlacedStudent, _ question: Question, last: Instant, wantsAll: Bool, _ database: Database
    ) throws -> [Filed<DiaryEntry>] {
        let (year, begin) = (yearStart(of: placed, question), try newsBegin(of: placed, question, last: last, database))
        let phone = question.caller.phone
        let entries = try Diary(database).news(
            of: placed.student.id, in: placed.schoolClass.id, enteredSince: min(year, begin), heardBy: phone)
        let news = try entries.filter { entry in
            try wantsAll || entry.entry.content.enteredAt >= begin || isCorrected(entry.entry, sinceHeardBy: phone, database)
        }
        let newestFirst = news.sorted { ($0.entry.content.enteredAt, $0.entry.sequence) > ($1.entry.content.enteredAt, $1.entry.sequence) }
        let unheard = newestFirst.filter { !$0.isHeard }
        let heard = wantsAll ? newestFirst.filter(\.isHeard) : []
        return (unheard + heard).prefix(services.rules.mostItems).map(\.entry)
    }

    /// The number knows an earlier version: however long ago the entry was made, it must not go on believing that one.
    private func isCorrected(
        _ entry: Filed<DiaryEntry>, sinceHeardBy phone: PhoneNumber?, _ database: Database
    ) throws(StoreError) -> Bool {
        guard entry.version > 1, let phone else { return false }
        return try Heard(database).version(of: entry.content.key, by: phone).map { $0 < entry.version } ?? false
    }

    /// Two weeks before the call, or before the class's last entry where that is older; and never later than what this number heard last, so that
    /// a parent who has not called for a month misses nothing.
    private func newsBegin(
        of placed: PlacedStudent, _ question: Question, last: Instant, _ database: Database
    ) throws(StoreError) -> Instant {
        let window = min(last, question.at).adding(minutes: -services.rules.newsDays * 24 * 60)
        guard let phone = question.caller.phone, let heard = try Heard(database).last(of: placed.student.id, by: phone) else {
            return window
        }
        return min(window, heard)
    }

    private func yearStart(of placed: PlacedStudent, _ question: Question) -> Instant {
        let zone = placed.school.timeZone
        let first = SchoolYear.first(at: placed.school, on: question.at.day(in: zone))
        return ClockTime(number: 0).map { Instant(first, $0, in: zone) } ?? question.at
    }
}

extension DiaryEntry {
    var subject: SubjectID? {
        switch self {
        case .mark(let mark): mark.subject
        case .absence(let absence): absence.subject
        case .test(let test): test.subject
        case .remark, .health, .meeting: nil
        }
    }

    var enteredAt: Instant {
        switch self {
        case .mark(let mark): mark.enteredAt
        case .absence(let absence): absence.enteredAt
        case .remark(let remark): remark.enteredAt
        case .health(let note): note.enteredAt
        case .meeting(let meeting): meeting.enteredAt
        case .test(let test): test.enteredAt
        }
    }
}
