/// Which notice an entry makes that has just been written, and when it is due.
public enum EntryNotice {
    /// In minutes: what was written longer ago is no news that anybody waits for by SMS.
    static let freshness = 24 * 60

    /// - Returns: `nil`: it makes none now. Tests and the week's absences are told in the evening, not with their entries.
    public static func of(_ entry: DiaryEntry, at now: Instant, _ school: SchoolTime, quiet: QuietHours = .usual) -> Due? {
        guard entry.enteredAt >= now.adding(minutes: -freshness) else { return nil }
        switch entry {
        case .mark: return Due(kind: .mark, at: quiet.next(now, school))
        case .remark: return Due(kind: .remark, at: quiet.next(now, school))
        case .health: return Due(kind: .health, at: quiet.next(now, school))
        case .meeting(let meeting):
            let due = quiet.next(now, school)
            return due < meeting.starts ? Due(kind: .meeting, at: due) : nil
        case .absence(let absence): return AbsencePatrol.due(absence, enteredAt: now, school).map { Due(kind: .absence, at: $0) }
        case .test: return nil
        }
    }

    public struct Due: Hashable, Sendable {
        public var kind: NoticeKind
        public var at: Instant

        public init(kind: NoticeKind, at: Instant) {
            self.kind = kind
            self.at = at
        }
    }
}

extension DiaryEntry {
    public var enteredAt: Instant {
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
