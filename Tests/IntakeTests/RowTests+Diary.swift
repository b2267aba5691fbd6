import Storage

extension RowTests {
    static let days = [
        Case(
            file: .timetable,
            rows: [
                Row("k1,7,12,18:00,18:40,m,,2026-09-15,2027-01-31"),
                Row("k1,0,1,08:00,08:40,m,,,", "weekday: no number from 1 to 7: \"0\""),
                Row("k1,1,13,08:00,08:40,m,,,", "lesson: no number from 1 to 12: \"13\""),
                Row("k1,1,2,08:60,08:40,m,,,", "starts: no time HH:MM: \"08:60\""),
                Row("k1,1,2,08:40,08:40,m,,,", "ends: not after the start: \"08:40\""),
                Row("k1,1,2,08:00,08:40,x,,,", "subject_id: not in subjects.csv and not in the store: \"x\""),
                Row("k1,1,2,08:00,08:40,m,,2027-01-31,2026-09-15", "valid_to: before valid_from: \"2026-09-15\""),
                Row("k1,1,1,09:00,09:40,m,,,", "class_id: stands on an earlier line already: \"k1\""),
            ]),
        Case(
            file: .lessons,
            rows: [
                Row("l2,k1,m,2026-11-16,2,,\(at)"),
                Row("l3,k9,m,2026-11-16,2,,\(at)", "class_id: not in classes.csv and not in the store: \"k9\""),
                Row("l3,k1,m,16.11.2026,2,,\(at)", "date: no day YYYY-MM-DD: \"16.11.2026\""),
                Row("l3,k1,m,2026-11-16,2,,", "entered_at: is empty"),
                Row("l4,k1,m,2026-11-16,2,Дроби\u{1},2026-11-21T18:00+02:00"),
                Row(
                    "l5,k1,m,2026-11-16,2,,2026-11-21T18:00:01+02:00",
                    "entered_at: more than a day later than now: \"2026-11-21T18:00:01+02:00\""),
            ]),
        Case(
            file: .tests,
            rows: [
                Row("e2,k1,m,2026-11-25,Класна работа,,,\(at)"), Row("e3,k1,m,2026-11-25,Класна работа,no,0,\(at)"),
                Row("e5,k1,m,2026-11-25,\u{2}Тест\u{3},,,\(at)"),
                Row("e4,k1,m,2026-11-25,,,,\(at)", "title: is empty"),
                Row(
                    "e4,k9,x,2026-11-25,\(String(repeating: "x", count: 1_001)),,,\(at)",
                    "class_id: not in classes.csv and not in the store: \"k9\"",
                    "subject_id: not in subjects.csv and not in the store: \"x\"",
                    "title: longer than 1000 bytes: \"\(String(repeating: "x", count: 60))…\""),
                Row("e4,k1,m,2026-11-25,Тест,може,,\(at)", "graded: \(noTruth): \"може\""),
            ]),
        Case(
            file: .meetings,
            rows: [
                Row("e2,,s1,2026-11-26T18:00Z,Зала 1,\"Ред\nРед\",\(at)")
            ]),
        Case(
            file: .meetings,
            rows: [
                Row("e3,,,2026-11-26T18:00Z,Зала 1,Среща.,\(at)", "class_id: neither a class nor a student"),
                Row("e3,k1,s1,2026-11-26T18:00Z,Зала 1,Среща.,\(at)", "student_id: a class and a student: \"s1\""),
                Row("e3,k1,,2026-11-26 18:00,Зала 1,Среща.,\(at)", "starts: \(noMoment): \"2026-11-26 18:00\""),
                Row("e3,k1,,2026-11-26T18:00Z,,,\(at)", "place: is empty", "text: is empty"),
            ]),
    ]

    static let entries = [
        Case(
            file: .marks,
            rows: [
                Row("e2,s1,m,\"5,50\",term,2026-11-16,Отлично,\(at)"), Row("e3,s2,m,2.00,test,2026-11-16,,\(at)"),
                Row("e4,s1,m,7,current,2026-11-16,,\(at)", "value: no mark of the scale bg: \"7\""),
                Row("e4,s1,m,5+,current,2026-11-16,,\(at)", "value: no mark of the scale bg: \"5+\""),
                Row("e4,s1,x,5,current,2026-11-16,,\(at)", "subject_id: no such subject in subjects.csv or the store: \"x\""),
                Row(
                    "e4,s9,x,5,current,2026-11-16,,\(at)", "student_id: not in students.csv and not in the store: \"s9\"",
                    "subject_id: no such subject in subjects.csv or the store: \"x\""),
                Row("e4,s9,m,5,current,2026-11-16,,\(at)", "student_id: not in students.csv and not in the store: \"s9\""),
                Row("e4,s1,m,5,oral,2026-11-16,,\(at)", "kind: none of current, test, term, year: \"oral\""),
                Row("e1,s1,m,6,current,2026-11-16,,\(at)", "entry_id: stands on an earlier line already: \"e1\""),
                Row("e4,s1,m,,,,,", "value: is empty", "kind: is empty", "date: is empty", "entered_at: is empty"),
            ]),
        Case(
            file: .absences,
            rows: [
                Row("e2,s1,2026-11-16,12,m,late,1,бележка,\(at)"),
                Row("e3,s1,2026-11-16,0,m,absent,1,,\(at)", "lesson: no number from 1 to 12: \"0\""),
                Row("e3,s1,2026-11-16,1,m,gone,1,,\(at)", "kind: none of absent, late: \"gone\""),
                Row("e3,s1,2026-11-16,1,m,absent,,,\(at)", "excused: is empty"),
                Row("e3,s1,2026-11-16,1,x,absent,0,,\(at)", "subject_id: not in subjects.csv and not in the store: \"x\""),
            ]),
        Case(
            file: .remarks,
            rows: [
                Row("e2,s1,2026-11-16,remark,\"<audio src=\"\"x\"\"> 😀\",\(at)"),
                Row("e3,s1,2026-11-16,remark,\(String(repeating: "я", count: 10_000)),\(at)"),
                Row("e4,s1,2026-11-16,blame,Текст,\(at)", "kind: none of praise, remark: \"blame\""),
                Row("e5,s1,2026-11-16,remark,Пише\u{7}\u{85}край\u{1B},\(at)"),
                Row("e4,s1,2026-11-16,remark,\u{1B}\u{7F},\(at)", "text: is empty"),
                Row(
                    "e4,s1,2026-11-16,remark,\(String(repeating: "x", count: 40_001)),\(at)",
                    "text: longer than 40000 bytes: \"\(String(repeating: "x", count: 60))…\""),
            ]),
        Case(
            file: .health,
            rows: [
                Row("e2,s1,2026-11-16,Главоболие,\(at)"), Row("e3,s1,2026-11-16,,\(at)", "text: is empty"),
                Row("e3,s9,2026-11-16,Болест,\(at)", "student_id: not in students.csv and not in the store: \"s9\""),
            ]),
    ]
}
