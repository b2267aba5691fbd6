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
        let span = try newsSpan(of: placed, question, last: last, database)
        let news = try Diary(database).news(
            of: placed.student.id, in: placed.schoolClass.id,
            enteredSince: wantsAll ? min(span.begin, yearStart(of: placed, question)) : span.begin, heardBy: question.caller.phone,
            receivedAfter: span.receipt)
        let newestFirst = news.sorted { ($0.entry.content.enteredAt, $0.entry.sequence) > ($1.entry.content.enteredAt, $1.entry.sequence) }
        let unheard = newestFirst.filter { !$0.isHeard }
        let heard = wantsAll ? newestFirst.filter(\.isHeard) : []
        return (unheard + heard).prefix(services.rules.mostItems).map(\.entry)
    }

    /// Before a number has heard anything of the child: two weeks before the call, or before the class's last entry where that is older.
    /// After that the two weeks before its first hearing, and all that was received later: what was news once is news until it is heard.
    private func newsSpan(
        of placed: PlacedStudent, _ question: Question, last: Instant, _ database: Database
    ) throws(StoreError) -> (begin: Instant, receipt: Instant?) {
        func before(_ moment: Instant, days: Int) -> Instant { moment.adding(minutes: -days * 24 * 60) }
        let window = before(min(last, question.at), days: services.rules.newsDays)
        guard let phone = question.caller.phone, let first = try Heard(database).first(of: placed.student.id, by: phone) else {
            return (window, nil)
        }
        let reach = max(first, before(question.at, days: services.rules.reachDays))
        return (min(window, before(reach, days: services.rules.newsDays)), reach)
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
}
