import Domain
import Foundation
import Storage

/// The rows of the sample.
extension SampleSchool {
    /// The ID code of a sample student.
    static func code(of student: StudentID) -> String {
        let place = students.firstIndex { $0.id == student } ?? 0
        return "3141592653\(10 + place)"
    }

    /// The code of nobody.
    static let noCode = "999999999999"

    static let students = [
        student("ana"), student("boyan"), student("vera", in: "7B"), student("gone", .left), student("done", .graduated),
        student("shut", in: "shut-1A"), student("never", in: "never-1A"), student("zoya", in: "8A"),
    ]

    /// The mother has Ana and Boyan. The father has Ana, and his right to her has ended. Zoya's father is a guardian and has no
    /// subscription.
    func fill() throws {
        try load { staging in
            try staging.add([Self.school("s1"), Self.school("shut", isActive: false), Self.school("never", isActive: false)])
            try staging.add([
                SchoolClass(id: "7A", school: "s1", year: 7, name: "7а"), SchoolClass(id: "7B", school: "s1", year: 7, name: "7б"),
                SchoolClass(id: "8A", school: "s1", year: 8, name: "8а"), SchoolClass(id: "shut-1A", school: "shut", year: 1, name: "1а"),
                SchoolClass(id: "never-1A", school: "never", year: 1, name: "1а"),
            ])
            try staging.add(Self.students.map { EnrolledStudent($0, code: IDCode(rawValue: Self.code(of: $0.id))) })
            try staging.add([
                Self.guardian("g-mother", [Self.mother], nil), Self.guardian("g-father", [Self.father], .english),
                Self.guardian("g-zoya", [Self.stranger], .bulgarian),
            ])
            try staging.add([
                Guardianship(guardian: "g-mother", student: "ana", relation: .mother),
                Guardianship(guardian: "g-father", student: "ana", relation: .father, rights: .ended, endedReason: "court"),
                Guardianship(guardian: "g-father", student: "gone", relation: .father, rights: .ended),
                Guardianship(guardian: "g-zoya", student: "zoya", relation: .father),
            ])
            try staging.add(Self.subjects("s1") + Self.subjects("shut"))
        }
        try subscribe(Self.mother, to: "ana", "boyan")
        try subscribe(Self.father, to: "ana")
    }

    static func school(
        _ id: SchoolID, isActive: Bool = true, country: Country = .bulgaria, zone: String = "Europe/Sofia", scale: GradeScaleID = "bg",
        hidesComparison: Bool = false
    ) -> School {
        School(
            id: id, name: "Първо училище", city: "София", country: country, timeZone: TimeZone(identifier: zone)!, language: .bulgarian,
            scale: scale, isActive: isActive, hidesComparison: hidesComparison)
    }

    static func student(_ id: StudentID, in schoolClass: ClassID = "7A", _ status: StudentStatus = .enrolled) -> Student {
        Student(id: id, schoolClass: schoolClass, givenName: id.rawValue, familyName: "Иванова", status: status)
    }

    static func guardian(_ id: GuardianID, _ phones: [PhoneNumber], _ language: Language?) -> Guardian {
        Guardian(id: id, givenName: "Мария", familyName: "Иванова", language: language, phones: phones)
    }

    static func held(
        _ id: LessonID, of schoolClass: ClassID = "7A", day: Day, lesson: Int, in subject: SubjectID = "s1-lit"
    ) -> Lesson {
        Lesson(id: id, schoolClass: schoolClass, subject: subject, day: day, lesson: lesson, enteredAt: SampleSchool.now)
    }

    /// `math`, `lit` and `music`, in this order.
    static func subjects(_ school: SchoolID) -> [Subject] {
        ["math", "lit", "music"].map { Subject(id: SubjectID("\(school)-\($0)")!, school: school, name: $0) }
    }
}

/// Entries of the sample, made just now on today unless it is said.
extension DiaryEntry {
    static func mark(
        _ id: EntryID, of student: StudentID = "ana", in subject: SubjectID = "s1-math", _ symbol: String = "5", _ hundredths: Int? = 500,
        kind: MarkKind = .current, on day: Day = SampleSchool.today, at enteredAt: Instant = SampleSchool.now
    ) -> DiaryEntry {
        .mark(
            Mark(
                id: id, student: student, subject: subject, symbol: symbol, hundredths: hundredths, kind: kind, day: day,
                enteredAt: enteredAt))
    }

    static func absence(
        _ id: EntryID, _ kind: AbsenceKind = .absent, isExcused: Bool = false, on day: Day = SampleSchool.today,
        at enteredAt: Instant = SampleSchool.now
    ) -> DiaryEntry {
        .absence(
            Absence(
                id: id, student: "ana", day: day, lesson: 3, subject: "s1-lit", kind: kind, isExcused: isExcused, enteredAt: enteredAt))
    }

    static func remark(
        _ id: EntryID, _ kind: RemarkKind = .remark, of student: StudentID = "ana", on day: Day = SampleSchool.today,
        at enteredAt: Instant = SampleSchool.now
    ) -> DiaryEntry {
        .remark(Remark(id: id, student: student, day: day, kind: kind, text: "Слуша внимателно.", enteredAt: enteredAt))
    }

    static func health(_ id: EntryID, of student: StudentID = "ana", at enteredAt: Instant = SampleSchool.now) -> DiaryEntry {
        .health(HealthNote(id: id, student: student, day: SampleSchool.today, text: "Има температура.", enteredAt: enteredAt))
    }

    static func meeting(_ id: EntryID, _ audience: Audience = .schoolClass("7A"), starts: String) -> DiaryEntry {
        .meeting(
            Meeting(id: id, audience: audience, starts: Instant(starts)!, place: "Зала 1", text: "Среща.", enteredAt: SampleSchool.now))
    }

    static func test(_ id: EntryID, of schoolClass: ClassID = "7A", on day: String) -> DiaryEntry {
        .test(
            PlannedTest(
                id: id, schoolClass: schoolClass, subject: "s1-math", day: Day(day)!, title: "Дроби", enteredAt: SampleSchool.now))
    }
}
