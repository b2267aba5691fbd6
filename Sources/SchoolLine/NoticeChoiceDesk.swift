import CallCore
import Dialplans
import Domain
import Storage

/// Which notices of a child the caller's number gets by SMS.
struct NoticeChoiceDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func all(_ question: Question) throws -> Reply {
        try question.mustBeProved()
        return try reading(question) { database, placed in
            guard let phone = try subscribed(question, to: placed, database) else { return Reply("no-number") }
            let told = try ChosenNotices(database).told(to: phone, of: placed.student.id)
            let speech = try speech(of: placed, question, database)
            let items = NoticeKind.allCases.map { kind in
                speech.item(
                    "notice", ["item": speech.choice(kind.rawValue), "told": speech.choice(told.contains(kind) ? "told" : "untold")],
                    heardAs: nil)
            }
            return Reply("some", gives: ["notices": speech.list(items)])
        }
    }

    /// Has the number told from now on of what it was not, and no more of what it was.
    func change(_ question: Question) throws -> Reply {
        try question.mustBeProved()
        let student = try question.student()
        guard let kind = try question.choice("notice").flatMap({ NoticeKind(rawValue: $0) }) else { throw Question.Fault.missing("notice") }
        return try once(question) { database in
            let (admission, placed) = try admission(of: question, to: student, database)
            guard admission == .admitted, let placed else { throw NotAdmitted(admission: admission) }
            guard let phone = try subscribed(question, to: placed, database) else { return Reply("no-number") }
            try mustCover(phone, question, database)
            let chosen = ChosenNotices(database)
            let isWanted = try !chosen.told(to: phone, of: student).contains(kind)
            try chosen.choose(kind, of: student, for: phone, isWanted: isWanted, at: question.at)
            return Reply(isWanted ? "told" : "untold")
        }
    }

    private func subscribed(_ question: Question, to placed: PlacedStudent, _ database: Database) throws(StoreError) -> PhoneNumber? {
        guard let phone = question.caller.phone, try Subscriptions(database).isActive(phone, of: placed.student.id) else { return nil }
        return phone
    }
}
