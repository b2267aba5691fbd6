public import Domain
public import Storage

/// Queues the notices of entries in the transaction in which the entries are written: either both are on the disk or neither.
public struct NoticePlanner {
    /// Which absences of a child's day are told.
    public enum Absences: String, Hashable, Sendable {
        case first
        case every
    }

    private let database: Database
    private let outbox: Outbox
    private let absences: Absences
    private let now: Instant
    private let times: SchoolTimes

    public init(_ database: Database, absences: Absences, at now: Instant) {
        self.database = database
        self.absences = absences
        self.now = now
        outbox = Outbox(database)
        times = SchoolTimes(database, at: now)
    }

    public func plan(_ changes: [EntryChange]) throws(StoreError) {
        for change in changes {
            switch change {
            case .entered(let entry): try plan(entry)
            case .corrected(let entry): try correct(entry)
            case .removed(let key): try remove(key)
            }
        }
    }

    /// A corrected entry is told as it then stands, if it was not told yet; it may have become another child's. An absence that was excused
    /// is told no more.
    private func correct(_ entry: DiaryEntry) throws(StoreError) {
        if case .absence(let absence) = entry, !AbsencePatrol.concerns(absence) {
            try outbox.drop(entry.key, reason: "the absence was excused", at: now)
            try planNext(of: absence.student, on: absence.day)
        } else {
            try plan(entry)
        }
    }

    private func remove(_ key: EntryKey) throws(StoreError) {
        let untold = try outbox.waiting(of: key)
        try outbox.drop(key, reason: "the entry was removed", at: now)
        for notice in untold where notice.kind == .absence { try planNext(of: notice.student, on: notice.day) }
    }

    /// The first of the day is not told, so another one of the day is.
    private func planNext(of student: StudentID, on day: Day) throws(StoreError) {
        let others = try Diary(database).absences(of: student, in: day...day)
        for other in others.sorted(by: { $0.sequence < $1.sequence }) where AbsencePatrol.concerns(other.content) {
            try plan(.absence(other.content))
        }
    }

    private func plan(_ entry: DiaryEntry) throws(StoreError) {
        for student in try students(of: entry) {
            let recipients = try Recipients(database).told(of: student)
            guard !recipients.isEmpty, let place = try NoticePlace(student, times, database) else { continue }
            guard place.isOpen, let due = EntryNotice.of(entry, at: now, place.time) else { continue }
            for recipient in recipients where recipient.kind == due.kind {
                guard let phone = PhoneNumber(rawValue: recipient.address) else { continue }
                try queue(entry, due, student, phone, place)
            }
        }
    }

    private func queue(
        _ entry: DiaryEntry, _ due: EntryNotice.Due, _ student: StudentID, _ phone: PhoneNumber, _ place: NoticePlace
    ) throws(StoreError) {
        let day = now.day(in: place.time.zone)
        if due.kind == .absence, absences == .first {
            guard try !outbox.tells(.absence, of: student, on: day, to: phone, besides: entry.key) else { return }
        }
        let notice = Notice(
            student: student, kind: due.kind, address: phone, subject: .entry(entry.key), day: day, dueAt: due.at, changedAt: now)
        try outbox.queue(notice)
    }

    private func students(of entry: DiaryEntry) throws(StoreError) -> [StudentID] {
        switch entry {
        case .mark(let mark): return [mark.student]
        case .absence(let absence): return [absence.student]
        case .remark(let remark): return [remark.student]
        case .health(let note): return [note.student]
        case .test: return []
        case .meeting(let meeting):
            switch meeting.audience {
            case .student(let id): return [id]
            case .schoolClass(let id): return try Students(database).enrolled(in: id).map(\.id)
            }
        }
    }
}
