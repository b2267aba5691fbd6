import Domain
import Foundation
import Storage
import Support

/// A store with one child, to whom one number is subscribed, and the folder in which commands are tried out.
struct SmallSchool {
    let folder: TemporaryFolder
    static let now = "2026-11-20T18:05:00+02:00"

    var data: String { folder.path("data") }

    init() throws {
        folder = try TemporaryFolder()
        for (name, text) in Self.files { try folder.write("diary/\(name).csv", text) }
        _ = try run(["import", folder.path("diary"), "--strict"])
    }

    /// Runs a command with this school's store; its arguments may name the folder as `$HERE`.
    func run(_ arguments: [String]) throws -> Program.Outcome {
        let own = arguments.map { $0.replacing("$HERE", with: folder.path) }
        let hasNoStore = ["demo-data", "nonsense"].contains(own.first)
        let place = hasNoStore || own.contains("--data") ? [] : ["--data", data]
        let time = hasNoStore || own.contains("--now") ? [] : ["--now", Self.now]
        return try Program.run(own + place + time, environment: ["NO_COLOR": "1"])
    }

    /// What is on record of the child.
    func record() throws -> [AccessRecord] {
        let store = try Store.open(folder: data)
        defer { try? store.close() }
        return try store.write { try AccessLog($0).read(of: "s-1", by: .account("test"), at: Instant(milliseconds: 0)) }
    }

    /// What was done with voice messages.
    func acts() throws -> [String] {
        let store = try Store.open(folder: data)
        defer { try? store.close() }
        return try store.read { database in
            try database.all("SELECT act, detail FROM access_log WHERE act LIKE 'message%' ORDER BY number") { row throws(StoreError) in
                "\(try row.text()) \(try row.text())"
            }
        }
    }

    private static let files = [
        "schools": """
        school_id,name,city,country,time_zone,language,grade_scale,active
        sch,Първо училище,Русе,BG,Europe/Sofia,bg,bg,1

        """,
        "classes": "class_id,school_id,year,name\nc-5a,sch,5,5а\nc-6a,sch,6,6а\n",
        "students": "student_id,class_id,given_name,family_name,id_code\ns-1,c-5a,Лили,Колева,271845904523\n",
        "subscriptions": "phone,id_code,since\n0888100001,271845904523,2026-11-16T08:00:00+02:00\n",
        "subjects": "subject_id,school_id,name\nmath,sch,математика\n",
        "marks": """
        entry_id,student_id,subject_id,value,kind,date,entered_at
        m-1,s-1,math,2,current,2026-11-19,2026-11-19T13:20:00+02:00
        m-2,s-1,math,3,current,2026-11-20,2026-11-20T13:20:00+02:00

        """,
    ]
}
