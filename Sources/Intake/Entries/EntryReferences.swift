import Domain
import Storage

/// Looks whether the child, class and subject that an entry names are of a school that may be touched, and of one school.
struct EntryReferences {
    private let diary: Diary
    private let reach: TokenReach

    init(_ diary: Diary, _ reach: TokenReach) {
        self.diary = diary
        self.reach = reach
    }

    func faults(of entry: DiaryEntry) throws(StoreError) -> [EntryFault] {
        switch entry {
        case .mark(let mark): try faults(student: mark.student, mark.subject)
        case .absence(let absence): try faults(student: absence.student, absence.subject)
        case .remark(let remark): try faults(student: remark.student)
        case .health(let note): try faults(student: note.student)
        case .test(let test): try faults(schoolClass: test.schoolClass, test.subject)
        case .meeting(let meeting):
            switch meeting.audience {
            case .student(let id): try faults(student: id)
            case .schoolClass(let id): try faults(schoolClass: id)
            }
        }
    }

    /// The school of the child or class that an entry names.
    func school(of entry: DiaryEntry) throws(StoreError) -> SchoolID? {
        switch entry {
        case .mark(let mark): try diary.school(of: mark.student)
        case .absence(let absence): try diary.school(of: absence.student)
        case .remark(let remark): try diary.school(of: remark.student)
        case .health(let note): try diary.school(of: note.student)
        case .test(let test): try diary.school(of: test.schoolClass)
        case .meeting(let meeting):
            switch meeting.audience {
            case .student(let id): try diary.school(of: id)
            case .schoolClass(let id): try diary.school(of: id)
            }
        }
    }

    private func faults(student: StudentID, _ subject: SubjectID? = nil) throws(StoreError) -> [EntryFault] {
        let school = reached(try diary.school(of: student))
        let unknown = school == nil ? [EntryFault("student_id", "no such student", Excerpt.text(student.rawValue))] : []
        return unknown + (try fault(subject, at: school))
    }

    private func faults(schoolClass: ClassID, _ subject: SubjectID? = nil) throws(StoreError) -> [EntryFault] {
        let school = reached(try diary.school(of: schoolClass))
        let unknown = school == nil ? [EntryFault("class_id", "no such class", Excerpt.text(schoolClass.rawValue))] : []
        return unknown + (try fault(subject, at: school))
    }

    /// - Parameter school: where it must be taught; `nil`: that is not known.
    private func fault(_ subject: SubjectID?, at school: SchoolID?) throws(StoreError) -> [EntryFault] {
        guard let subject else { return [] }
        let own = reached(try diary.school(of: subject))
        guard own == nil || (school != nil && own != school) else { return [] }
        return [EntryFault("subject_id", "no such subject", Excerpt.text(subject.rawValue))]
    }

    /// What may not be touched is not there.
    private func reached(_ school: SchoolID?) -> SchoolID? {
        guard let school, reach.covers(school) else { return nil }
        return school
    }
}
