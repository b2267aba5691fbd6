import Domain

extension StagedTable {
    static let all: [StagedTable] =
        [
            StagedTable(
                file: .schools, name: "schools", key: ["school_id"],
                columns: [
                    "school_id", "name", "city", "country", "time_zone", "language", "grade_scale", "active", "phone", "hides_comparison",
                ]),
            StagedTable(
                file: .classes, name: "classes", key: ["class_id"], columns: ["class_id", "school_id", "year", "name", "level"],
                references: [("school_id", .schools)]),
            StagedTable(
                file: .students, name: "students", key: ["student_id"],
                columns: [
                    "student_id", "class_id", "given_name", "family_name", "status", "phones", "email", "code_hash", "code_sealed",
                ],
                references: [("class_id", .classes)], uncompared: ["code_sealed"]),
            StagedTable(
                file: .guardians, name: "guardians", key: ["guardian_id"],
                columns: ["guardian_id", "given_name", "family_name", "language", "email", "phones"]),
            StagedTable(
                file: .guardianships, name: "guardianships", key: ["guardian_id", "student_id"],
                columns: ["guardian_id", "student_id", "relation", "rights", "ended_reason"],
                references: [("guardian_id", .guardians), ("student_id", .students)]),
            StagedTable(
                file: .subscriptions, name: "subscriptions", key: ["phone", "student_id"],
                columns: ["phone", "student_id", "since", "code_hash"], made: ["student_id"], uncompared: ["since"], kept: ["since"]),
            StagedTable(
                file: .subjects, name: "subjects", key: ["subject_id"], columns: ["subject_id", "school_id", "name", "short", "position"],
                made: ["position"], references: [("school_id", .schools)], uncompared: ["position"], kept: ["position"]),
            StagedTable(
                file: .timetable, name: "timetable", key: ["class_id", "weekday", "lesson", "valid_from"],
                columns: ["class_id", "weekday", "lesson", "valid_from", "valid_to", "starts", "ends", "subject_id", "room"],
                references: [("class_id", .classes), ("subject_id", .subjects)]),
            StagedTable(
                file: .lessons, name: "lessons", key: ["lesson_id"],
                columns: ["lesson_id", "class_id", "subject_id", "day", "lesson", "topic", "entered_at"],
                references: [("class_id", .classes), ("subject_id", .subjects)]),
        ] + entries + [
            StagedTable(
                file: .calendar, name: "calendar", key: ["school_id", "day", "kind"],
                columns: ["school_id", "day", "kind", "until", "note"],
                references: [("school_id", .schools)]),
            StagedTable(
                file: .staff, name: "staff", key: ["staff_id"],
                columns: ["staff_id", "school_id", "given_name", "family_name", "role", "class_id", "phones", "email"],
                references: [("school_id", .schools), ("class_id", .classes)]),
            StagedTable(
                file: .recipients, name: "recipients", key: ["student_id", "kind", "way", "address"],
                columns: ["student_id", "kind", "way", "address", "language", "opted_out", "latin"],
                references: [("student_id", .students)]),
        ]

    private static let entries: [StagedTable] = [
        StagedTable(
            file: .marks, name: "marks", key: ["entry_id"],
            columns: ["entry_id", "student_id", "subject_id", "symbol", "hundredths", "kind", "day", "note", "entered_at"],
            references: [("student_id", .students), ("subject_id", .subjects)], isEntry: true,
            heavyIndex: ("marks_of_student", Migration.marksOfStudent)),
        StagedTable(
            file: .absences, name: "absences", key: ["entry_id"],
            columns: ["entry_id", "student_id", "day", "lesson", "subject_id", "kind", "excused", "reason", "entered_at"],
            references: [("student_id", .students), ("subject_id", .subjects)], isEntry: true,
            heavyIndex: ("absences_of_student", Migration.absencesOfStudent)),
        StagedTable(
            file: .remarks, name: "remarks", key: ["entry_id"],
            columns: ["entry_id", "student_id", "day", "kind", "text", "entered_at"], references: [("student_id", .students)],
            isEntry: true),
        StagedTable(
            file: .health, name: "health", key: ["entry_id"], columns: ["entry_id", "student_id", "day", "text", "entered_at"],
            references: [("student_id", .students)], isEntry: true),
        StagedTable(
            file: .meetings, name: "meetings", key: ["entry_id"],
            columns: ["entry_id", "class_id", "student_id", "starts", "place", "text", "entered_at"],
            references: [("class_id", .classes), ("student_id", .students)], isEntry: true),
        StagedTable(
            file: .tests, name: "tests", key: ["entry_id"],
            columns: ["entry_id", "class_id", "subject_id", "day", "title", "graded", "planned", "entered_at"],
            references: [("class_id", .classes), ("subject_id", .subjects)], isEntry: true),
    ]

    private static let byFile = Dictionary(uniqueKeysWithValues: all.map { ($0.file, $0) })

    static func of(_ file: ImportFile) -> StagedTable {
        guard let table = byFile[file] else { preconditionFailure("every file has a table") }
        return table
    }
}

extension ImportFile {
    init(_ kind: EntryKind) {
        switch kind {
        case .mark: self = .marks
        case .absence: self = .absences
        case .remark: self = .remarks
        case .health: self = .health
        case .meeting: self = .meetings
        case .test: self = .tests
        }
    }
}
