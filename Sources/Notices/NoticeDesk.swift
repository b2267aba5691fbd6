import Domain
import Storage

/// Decides at the last moment whether a notice goes out, and with which words: all that may have changed since it was queued is looked at
/// again.
struct NoticeDesk {
    let service: String
    /// The number of the line, for texts that ask to call.
    let dial: String

    enum Decision: Hashable, Sendable {
        /// - Parameter tests: those of which it tells.
        case send(SMSText, tests: [PlannedTest])
        case drop(String)
        /// It is night at the school.
        case wait(until: Instant)
    }

    func decide(_ notice: Notice, _ times: SchoolTimes, _ database: Database, at now: Instant) throws(StoreError) -> Decision {
        guard let place = try NoticePlace(notice.student, times, database), place.isOpen else {
            return .drop("the child or its school left")
        }
        let recipient = try Recipients(database).told(of: notice.student).first {
            $0.kind == notice.kind && $0.address == notice.address.rawValue
        }
        guard let recipient else { return .drop("the recipient wants no more") }
        guard try !StoppedNumbers(database).contains(notice.address) else { return .drop("the number has texted STOP") }
        guard try !Guardians(database).hasEndedRight(notice.address, to: notice.student) else { return .drop("the right has ended") }
        return try decide(notice, to: recipient, place, database, at: now)
    }

    private func decide(
        _ notice: Notice, to recipient: Recipient, _ place: NoticePlace, _ database: Database, at now: Instant
    ) throws(StoreError) -> Decision {
        let awake = QuietHours.usual.next(now, place.time)
        guard awake == now else { return .wait(until: awake) }
        let content: NoticeContent
        switch try NoticeMatter(place: place, database: database, dial: dial).find(notice, at: now) {
        case .content(let found): content = found
        case .nothing(let reason):
            // What an evening tells was decided when it was first tried.
            guard case .tests = notice.subject, let begun = notice.text else { return .drop(reason) }
            return .send(SMSText(begun), tests: [])
        }
        guard try !isOverCeiling(notice, place, database) else { return .drop("the ceiling of the month is reached") }
        let words = NoticeText(service: service, language: try language(recipient, place, database))
        // A message that was begun goes on with its own words.
        let text = notice.text ?? words.text(content, of: place.student.givenName)
        return .send(SMSText(text, latin: recipient.prefersLatin), tests: content.tests)
    }

    private func isOverCeiling(_ notice: Notice, _ place: NoticePlace, _ database: Database) throws(StoreError) -> Bool {
        guard notice.attempt == 0, [.absence, .mark, .test].contains(notice.kind) else { return false }
        let month = MonthlyCeiling.month(of: notice.dueAt, place.time)
        return try Outbox(database).count(notice.kind, of: notice.student, in: month) >= MonthlyCeiling.most
    }

    private func language(_ recipient: Recipient, _ place: NoticePlace, _ database: Database) throws(StoreError) -> Language {
        if let own = recipient.language { return own }
        guard let phone = PhoneNumber(rawValue: recipient.address) else { return place.school.language }
        if let chosen = try Languages(database).language(of: phone) { return chosen }
        return try Guardians(database).language(of: phone) ?? place.school.language
    }
}
