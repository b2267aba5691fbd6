/// An entry of the diary that is news to parents.
public enum DiaryEntry: Hashable, Codable, Sendable {
    case mark(Mark)
    case absence(Absence)
    case remark(Remark)
    case health(HealthNote)
    case meeting(Meeting)
    case test(PlannedTest)

    public var key: EntryKey {
        switch self {
        case .mark(let mark): EntryKey(.mark, mark.id)
        case .absence(let absence): EntryKey(.absence, absence.id)
        case .remark(let remark): EntryKey(.remark, remark.id)
        case .health(let note): EntryKey(.health, note.id)
        case .meeting(let meeting): EntryKey(.meeting, meeting.id)
        case .test(let test): EntryKey(.test, test.id)
        }
    }
}
