import Domain
import Foundation
import Intake
import Storage
import Support

/// A small folder that can be imported, and a store for it.
struct ImportFixture {
    let folder: TemporaryFolder
    let data: TemporaryFolder
    let store: Store

    static let now = Instant("2026-11-20T18:00+02:00")!
    static let bulgarian = GradeScale(
        id: "bg", symbols: (2...6).map { GradeSymbol(symbol: String($0), hundredths: $0 * 100) },
        range: GradeRange(lowest: 200, highest: 600, step: 1), pass: 300)

    static let files = [
        "schools": """
        school_id,name,city,country,time_zone,language,grade_scale,active,phone,hide_comparison
        h1,СУ „Левски“,Русе,BG,Europe/Sofia,bg,bg,1,082 123 456,0
        """,
        "classes": "class_id,school_id,year,name,level\nk1,h1,5,а,\n",
        "students": """
        student_id,class_id,given_name,family_name,id_code,status,phones,email
        s1,k1,Мила,Петрова,271845904523,enrolled,,
        s2,k1,Иван,Петров,,,,
        """,
        "guardians": "guardian_id,given_name,family_name,language,email,phones\ng1,Петя,Петрова,bg,p@example.org,0888 100 001\n",
        "guardianships": "guardian_id,student_id,relation,rights,ended_reason\ng1,s1,mother,active,\n",
        "subscriptions": "phone,id_code,since\n0888100001,2718-4590-4523,2026-11-16T09:00+02:00\n",
        "subjects": "subject_id,school_id,name,short\nm,h1,математика,Мат\n",
        "timetable": "class_id,weekday,lesson,starts,ends,subject_id,room,valid_from,valid_to\nk1,1,1,08:00,08:40,m,12,,\n",
        "lessons": "lesson_id,class_id,subject_id,date,lesson,topic,entered_at\nl1,k1,m,2026-11-16,1,Дроби,2026-11-16T08:45+02:00\n",
        "marks": """
        entry_id,student_id,subject_id,value,kind,date,note,entered_at
        e1,s1,m,5,current,2026-11-16,,2026-11-16T08:45+02:00
        """,
        "absences": """
        entry_id,student_id,date,lesson,subject_id,kind,excused,reason,entered_at
        e1,s1,2026-11-16,1,m,absent,0,,2026-11-16T08:45+02:00
        """,
        "remarks": "entry_id,student_id,date,kind,text,entered_at\ne1,s1,2026-11-16,praise,Браво.,2026-11-16T08:45+02:00\n",
        "health": "entry_id,student_id,date,text,entered_at\ne1,s1,2026-11-16,Кашля.,2026-11-16T08:45+02:00\n",
        "meetings": """
        entry_id,class_id,student_id,starts,place,text,entered_at
        e1,k1,,2026-11-26T18:00+02:00,Зала 1,Среща.,2026-11-16T08:45+02:00
        """,
        "tests": """
        entry_id,class_id,subject_id,date,title,graded,planned,entered_at
        e1,k1,m,2026-11-24,Дроби,1,1,2026-11-16T08:45+02:00
        """,
        "calendar": "school_id,date,kind,until,note\nh1,2026-12-24,holiday,2027-01-03,Коледа\n",
        "staff": "staff_id,school_id,given_name,family_name,role,class_id,phones,email\nt1,h1,Вера,Илиева,teacher,k1,,\n",
        "recipients": "student_id,kind,way,address,language,opted_out\ns1,weekly,email,p@example.org,bg,0\n",
    ]

    init() throws {
        folder = try TemporaryFolder()
        data = try TemporaryFolder()
        store = try Store.open(folder: data.path)
        for (name, text) in Self.files { try write(name, text) }
    }

    /// Writes a file, with a line feed at its end.
    func write(_ name: String, _ text: String) throws {
        try folder.write("\(name).csv", text.hasSuffix("\n") ? text : text + "\n")
    }

    /// Appends rows to a file of the usual set.
    func append(_ name: String, _ rows: [String]) throws {
        let usual = Self.files[name] ?? ""
        try write(name, (usual.hasSuffix("\n") ? usual : usual + "\n") + rows.map { $0 + "\n" }.joined())
    }

    func run(
        isStrict: Bool = false, isDryRun: Bool = false, now: Instant = Self.now,
        progress: @escaping (ImportProgress) -> Void = { _ in }
    ) throws -> ImportSummary {
        let options = ImportOptions(scales: ["bg": Self.bulgarian], now: now, isStrict: isStrict, isDryRun: isDryRun)
        return try Import(folder: folder.path, store: store, options: options, progress: progress).run()
    }
}

extension ImportSummary {
    subscript(_ file: ImportFile) -> FileSummary? { files.first { $0.file == file } }
    var lines: [String] { files.flatMap { $0.faults.map(\.description) } }
}
