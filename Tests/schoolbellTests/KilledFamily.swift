/// One of many families that are alike but for their numbers and codes: each holds one call.
struct KilledFamily {
    let number: Int
    var student: String { "s-\(number)" }
    var code: String { "2718459\(padded)" }
    var phone: String { "08881\(padded)" }
    /// A telephone that is subscribed to nobody.
    var strange: String { "08771\(padded)" }

    private var padded: String { String(String(100_000 + number).suffix(5)) }

    /// The number from which a call comes, and the one to which it goes.
    func numbers(of call: KilledCall) -> (from: String, to: String) {
        switch call.caller {
        case .subscribed: (phone, "+359882818905")
        case .unknown: (strange, "+359882818905")
        case .astray: (phone, "+359881111111")
        }
    }

    /// A school's diary with so many families.
    static func diary(_ count: Int) -> [String: String] {
        let all = (0..<count).map(KilledFamily.init)
        func file(_ head: String, _ row: (KilledFamily) -> String) -> String { ([head] + all.map(row)).joined(separator: "\n") + "\n" }
        return [
            "schools":
                "school_id,name,city,country,time_zone,language,grade_scale,active\nsch,Първо училище,Русе,BG,Europe/Sofia,bg,bg,1\n",
            "subjects": "subject_id,school_id,name\nmath,sch,математика\n",
            "classes": file("class_id,school_id,year,name") { "c-\($0.number),sch,5,5а" },
            "students": file("student_id,class_id,given_name,family_name,id_code") {
                "\($0.student),c-\($0.number),Лили,Колева,\($0.code)"
            },
            "subscriptions": file("phone,id_code,since") { "\($0.phone),\($0.code),2026-11-16T08:00:00+02:00" },
            "marks": file("entry_id,student_id,subject_id,value,kind,date,entered_at") {
                "m-\($0.number),\($0.student),math,5,current,2026-11-19,2026-11-19T13:20:00+02:00"
            },
            "remarks": file("entry_id,student_id,date,kind,text,entered_at") {
                "r-\($0.number),\($0.student),2026-11-19,praise,Помогна на другите,2026-11-19T13:20:00+02:00"
            },
            "absences": file("entry_id,student_id,date,lesson,subject_id,kind,excused,entered_at") {
                "a-\($0.number),\($0.student),2026-11-19,3,math,absent,0,2026-11-19T13:20:00+02:00"
            },
        ]
    }
}
