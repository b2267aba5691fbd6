import Domain
import Storage

/// Decides at the last moment whether a notice goes out, and with which words: all that may have changed since it was queued is looked at
/// again.
struct NoticeDesk {
    let service: String
    /// The number of the line, for texts that ask to call.
    let dial: String

    enum Decision: Hashable, Sendable {
        case send(SMSText)
        case drop(String)
        /// It is night at the school.
        case wait(until: Instant)
    }

    func decide(_ notice: Notice, _ database: Database, at now: Instant) throws(StoreError) -> Decision {
        guard let place = try NoticePlace(notice.student, at: now, database), place.isOpen else {
            return .drop("the child or its school left")
        }
        let recipient = try Recipients(database).all(of: notice.student).first {
            $0.kind == notice.kind && $0.way == .sms && $0.address == notice.address.rawValue
        }
        guard let recipient, !recipient.isOptedOut else { return .drop("the recipient wants no more") }
        guard try !StoppedNumbers(database).contains(notice.address) else { return .drop("the number has texted STOP") }
        guard try !Guardians(database).hasEndedRight(notice.address, to: notice.student) else { return .drop("the right has ended") }
        guard let entry = try Diary(database).find(notice.entry) else { return .drop("the entry was removed") }
        guard entry.concerns(place.student) else { return .drop("the entry is of another child") }
        if case .absence(let absence) = entry {
            guard AbsencePatrol.concerns(absence) else { return .drop("the absence was excused") }
            guard AbsencePatrol.mayTell(at: now, dayOf: absence, place.time) else { return .drop("it is too late to tell") }
        }
        let awake = QuietHours.usual.next(now, place.time)
        guard awake == now else { return .wait(until: awake) }
        guard try !isOverCeiling(notice, place, database, at: now) else { return .drop("the ceiling of the month is reached") }
        // A message that was begun goes on with its own words.
        guard let content = try content(of: entry, place, database) else { return .drop("nothing is told of such an entry") }
        let words = NoticeText(service: service, language: try language(recipient, place, database))
        return .send(SMSText(notice.text ?? words.text(content, of: place.student.givenName), latin: recipient.prefersLatin))
    }

    private func isOverCeiling(_ notice: Notice, _ place: NoticePlace, _ database: Database, at now: Instant) throws(StoreError) -> Bool {
        guard notice.attempt == 0, [.absence, .mark].contains(notice.kind) else { return false }
        let month = MonthlyCeiling.month(of: now, place.time)
        return try Outbox(database).count(notice.kind, of: notice.student, to: notice.address, in: month) >= MonthlyCeiling.most
    }

    private func language(_ recipient: Recipient, _ place: NoticePlace, _ database: Database) throws(StoreError) -> Language {
        if let own = recipient.language { return own }
        guard let phone = PhoneNumber(rawValue: recipient.address) else { return place.school.language }
        if let chosen = try Languages(database).language(of: phone) { return chosen }
        return try Guardians(database).language(of: phone) ?? place.school.language
    }

    private func content(of entry: DiaryEntry, _ place: NoticePlace, _ database: Database) throws(StoreError) -> NoticeContent? {
        func name(_ subject: SubjectID) throws(StoreError) -> String { try Subjects(database).find(subject)?.name ?? subject.rawValue }
        switch entry {
        case .mark(let mark): return .mark(symbol: mark.symbol, subject: try name(mark.subject))
        case .absence(let absence): return .absence(lesson: absence.lesson, subject: try name(absence.subject))
        case .remark(let remark): return .remark(remark.kind, remark.text)
        case .health: return .health(dial: dial)
        case .meeting(let meeting):
            let zone = place.time.zone
            return .meeting(
                day: meeting.starts.day(in: zone), time: meeting.starts.time(in: zone), place: meeting.place, text: meeting.text)
        case .test: return nil
        }
    }
}
