extension DiaryEntry {
    /// Whether it is about this child, or about its class.
    public func concerns(_ student: Student) -> Bool {
        switch self {
        case .mark(let mark): mark.student == student.id
        case .absence(let absence): absence.student == student.id
        case .remark(let remark): remark.student == student.id
        case .health(let note): note.student == student.id
        case .test(let test): test.schoolClass == student.schoolClass
        case .meeting(let meeting):
            switch meeting.audience {
            case .student(let id): id == student.id
            case .schoolClass(let id): id == student.schoolClass
            }
        }
    }
}
