import Domain
import Storage

/// What a notice has to tell at the moment of sending, from the diary as it then is.
struct NoticeMatter {
    let place: NoticePlace
    let database: Database
    /// The number of the line, for texts that ask to call.
    let dial: String

    enum Found: Hashable, Sendable {
        case content(NoticeContent)
        /// There is nothing (more) to tell, and why.
        case nothing(String)
    }

    func find(_ notice: Notice, at now: Instant) throws(StoreError) -> Found {
        switch notice.subject {
        case .entry(let key): try entry(key, at: now)
        case .week(let friday): try week(friday)
        case .tests(let evening): try tests(evening, notice, at: now)
        }
    }

    private func entry(_ key: EntryKey, at now: Instant) throws(StoreError) -> Found {
        guard let entry = try Diary(database).find(key) else { return .nothing("the entry was removed") }
        guard entry.concerns(place.student) else { return .nothing("the entry is of another child") }
        switch entry {
        case .mark(let mark): return .content(.mark(symbol: mark.symbol, subject: try name(mark.subject)))
        case .absence(let absence):
            guard AbsencePatrol.concerns(absence) else { return .nothing("the absence was excused") }
            guard AbsencePatrol.mayTell(at: now, dayOf: absence, place.time) else { return .nothing("it is too late to tell") }
            return .content(.absence(lesson: absence.lesson, subject: try name(absence.subject)))
        case .remark(let remark): return .content(.remark(remark.kind, remark.text))
        case .health: return .content(.health(dial: dial))
        case .meeting(let meeting):
            guard now < meeting.starts else { return .nothing("the meeting has begun") }
            let (day, time) = (meeting.starts.day(in: place.time.zone), meeting.starts.time(in: place.time.zone))
            return .content(.meeting(day: day, time: time, place: meeting.place, text: meeting.text))
        case .test: return .nothing("a test is told in the evening")
        }
    }

    private func week(_ friday: Day) throws(StoreError) -> Found {
        guard let week = WeeklySummary.week(toldOn: friday) else { return .nothing("no week ends on that day") }
        return .content(.week(try Diary(database).absenceCounts(of: place.student.id, in: week).unexcused))
    }

    /// Those that are still to come, and of which the number was not told.
    private func tests(_ evening: Day, _ notice: Notice, at now: Instant) throws(StoreError) -> Found {
        guard let days = TestNotices.days(toldOn: evening, place.time) else { return .nothing("the school does not work on that day") }
        let today = now.day(in: place.time.zone)
        var tests: [NoticeContent.Test] = []
        for test in try Diary(database).tests(of: place.student.schoolClass, from: days.lowerBound).map(\.content) {
            guard test.day <= days.upperBound, today < test.day, TestNotices.concerns(test, place.time),
                try !TestsTold(database).contains(test, of: notice.student, to: notice.address)
            else { continue }
            tests.append(NoticeContent.Test(test: test, subject: try name(test.subject)))
        }
        return tests.isEmpty ? .nothing("there is no test to tell of") : .content(.tests(tests))
    }

    private func name(_ subject: SubjectID) throws(StoreError) -> String { try Subjects(database).find(subject)?.name ?? subject.rawValue }
}
