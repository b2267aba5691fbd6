import Glibc

/// The files of a demo folder, open for writing.
final class DemoFolder {
    let schools, classes, students, guardians, guardianships, subscriptions, subjects, timetable, lessons: DemoFile
    let marks, absences, remarks, health, meetings, tests, calendar, staff, recipients: DemoFile

    /// - Throws: `DemoDataError`.
    init(path: String) throws {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw DemoDataError.cannotWrite(path, errno) }
        func file(_ name: String, _ columns: String) throws -> DemoFile {
            try DemoFile(path: "\(path)/\(name).csv", columns: columns.split(separator: " ").map(String.init))
        }
        schools = try file("schools", "school_id name city country time_zone language grade_scale active phone hide_comparison")
        classes = try file("classes", "class_id school_id year name level")
        students = try file("students", "student_id class_id given_name family_name id_code status phones email")
        guardians = try file("guardians", "guardian_id given_name family_name language email phones")
        guardianships = try file("guardianships", "guardian_id student_id relation rights ended_reason")
        subscriptions = try file("subscriptions", "phone id_code since")
        subjects = try file("subjects", "subject_id school_id name short")
        timetable = try file("timetable", "class_id weekday lesson starts ends subject_id room valid_from valid_to")
        lessons = try file("lessons", "lesson_id class_id subject_id date lesson topic entered_at")
        marks = try file("marks", "entry_id student_id subject_id value kind date note entered_at")
        absences = try file("absences", "entry_id student_id date lesson subject_id kind excused reason entered_at")
        remarks = try file("remarks", "entry_id student_id date kind text entered_at")
        health = try file("health", "entry_id student_id date text entered_at")
        meetings = try file("meetings", "entry_id class_id student_id starts place text entered_at")
        tests = try file("tests", "entry_id class_id subject_id date title graded planned entered_at")
        calendar = try file("calendar", "school_id date kind until note")
        staff = try file("staff", "staff_id school_id given_name family_name role class_id phones email")
        recipients = try file("recipients", "student_id kind way address language opted_out")
    }

    func flush() throws {
        for file in all { try file.flush() }
    }

    var rows: Int { all.reduce(0) { $0 + $1.rows } }
    var bytes: Int { all.reduce(0) { $0 + $1.bytes } }

    private var all: [DemoFile] {
        [
            schools, classes, students, guardians, guardianships, subscriptions, subjects, timetable, lessons, marks, absences, remarks,
            health, meetings, tests, calendar, staff, recipients,
        ]
    }
}
