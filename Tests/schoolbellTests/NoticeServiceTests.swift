import Foundation
import Storage
import Support
import Testing

/// Entries become SMS: a service under way, with a gateway that answers as it likes.
@Suite struct NoticeServiceTests {
    let school: SmallSchool
    let sink: SMSSink
    let token: String

    init() throws {
        school = try SmallSchool()
        sink = try SMSSink()
        token = try EntrySender.token(school)
        try school.folder.write("schoolbell.yaml", sink.settings)
        let rows = ["mark", "remark", "health"].map { "s-1,\($0),sms,0888100001,bg\n" }.joined()
        try school.folder.write("more/recipients.csv", "student_id,kind,way,address,language\n" + rows)
        try #require(school.run(["import", "$HERE/more"]).status == 0)
    }

    func serving() throws -> (RunningService, EntrySender) {
        let service = try RunningService(
            school, ["--config", school.folder.path("schoolbell.yaml")], environment: ["KANNEL_PASSWORD": "a-password-of-the-test"])
        return (service, try EntrySender(school))
    }

    func remark(_ id: String, _ text: String) -> String {
        """
        {"type":"remark","entry_id":"\(id)","student_id":"s-1","date":"2026-11-20","kind":"remark","text":"\(text)",\
        "entered_at":"2026-11-20T18:00:00+02:00"}
        """
    }

    /// The lines of the list that have all of these words.
    func listed(_ words: String...) throws -> [String] {
        let list = try school.run(["notices", "list"])
        #expect(list.status == 0, "\(list.errors)")
        return list.output.split(separator: "\n").map(String.init).filter { line in words.allSatisfy(line.contains) }
    }

    @Test(.timeLimit(.minutes(20))) func aMarkIsToldAndItsReportTaken() throws {
        let (service, sender) = try serving()
        #expect(try sender.post(EntrySender.mark("m-9", "6"), token: token).status == 202)
        let message = try sink.next()
        #expect(message.text == "eKool: Лили: оценка 6 (математика)" && message.to == "+359888100001" && message.from == "1987")
        #expect(message.coding == "2")
        #expect(try eventually { try !listed("mark", "+359…001", "sent").isEmpty })
        let path = try #require(URL(string: message.report)).absoluteString
        let report = String(path.drop { $0 != "?" }).replacing("%d", with: "1").replacing("%25d", with: "1")
        #expect(try LocalClient.get("/v1/sms/report" + report.replacing("k=", with: "k=0"), port: sender.port).status == 404)
        #expect(try LocalClient.get("/v1/sms/report?n=99&p=0&k=x&type=1", port: sender.port).status == 404)
        #expect(try LocalClient.get("/v1/sms/report" + report.replacing("type=1", with: "type=7"), port: sender.port).status == 400)
        #expect(try LocalClient.get("/v1/sms/report" + report, port: sender.port).status == 200)
        #expect(try listed("mark", "delivered").count == 1)
        #expect(try sender.post(EntrySender.mark("m-9", "5"), token: token).status == 202, "a correction is not told again")
        #expect(try listed("mark").count == 1)
        service.program.send(SIGTERM)
        let log = service.program.wait()
        #expect(log.status == 0)
        for secret in ["100001", "Лили", "математика", "a-password", "оценка"] { #expect(!log.errors.contains(secret), "\(secret)") }
    }

    /// The school's clock shows five past six, on a Friday.
    @Test(.timeLimit(.minutes(20))) func theEveningIsToldOnceWheneverTheServiceStarts() throws {
        let files = [
            "lessons": "lesson_id,class_id,subject_id,date,lesson,entered_at\nl-1,c-5a,math,2026-11-18,2,2026-11-18T10:00:00+02:00\n",
            "tests":
                "entry_id,class_id,subject_id,date,title,entered_at\nt-1,c-5a,math,2026-11-24,дроби,2026-11-19T10:00:00+02:00\n",
            "recipients":
                "student_id,kind,way,address,language\ns-1,weekly,sms,0888100001,bg\ns-1,test,sms,0888100001,bg\n",
        ]
        for (name, text) in files { try school.folder.write("evening/\(name).csv", text) }
        try #require(school.run(["import", "$HERE/evening", "--strict"]).status == 0)
        for round in 1...2 {
            let (service, sender) = try serving()
            if round == 1 {
                #expect(
                    try [sink.next().text, sink.next().text].sorted() == [
                        "eKool: Лили: контролни - математика (24.11)", "eKool: Лили: няма отсъствия без уважителна причина тази седмица",
                    ])
            }
            // What is planned at the start goes out before what comes later.
            #expect(try sender.post(EntrySender.mark("m-\(round)9", "6"), token: token).status == 202)
            #expect(try sink.next().text == "eKool: Лили: оценка 6 (математика)")
            service.program.send(SIGTERM)
            service.program.wait()
        }
        #expect(try listed("sent").count == 4)
    }

    /// A gateway that hangs, talks nonsense, is busy, or refuses.
    @Test(.timeLimit(.minutes(20))) func whateverTheGatewayAnswersNothingIsSentTwice() throws {
        let (service, sender) = try serving()
        defer { service.program.send(SIGKILL) }
        for (id, word) in [("r-1", "HANG"), ("r-2", "HTML"), ("r-3", "BUSY"), ("r-4", "WRONG"), ("r-5", "fine")] {
            #expect(try sender.post(remark(id, word), token: token).status == 202)
        }
        let texts = try (0..<5).map { _ in try sink.next().text }
        #expect(Set(texts).count == 5)
        #expect(try eventually(within: 60) { try listed("claimed").isEmpty && listed("doubtful").count == 2 })
        #expect(try listed("queued", "the gateway answered 503").count == 1 && listed("failed", "400").count == 1)
        #expect(try listed("sent").count == 1)
        let number = try #require(try listed("failed").first?.split(separator: " ").first)
        #expect(try school.run(["notices", "retry", String(number)]).output == "notice \(number) is queued again\n")
        #expect(try sink.next().text.contains("WRONG"))
        #expect(try school.run(["notices", "retry", "99"]).status == 66)
    }

    @Test(.timeLimit(.minutes(20))) func whileTheGatewayIsAwayNoticesWaitAndOneThatIsKilledLeavesThem() throws {
        sink.program.send(SIGKILL)
        sink.program.wait()
        let (service, sender) = try serving()
        #expect(try sender.post(EntrySender.mark("m-9", "6"), token: token).status == 202)
        #expect(try eventually { try !listed("queued", "the gateway cannot be reached").isEmpty })
        service.program.send(SIGKILL)
        service.program.wait()
        #expect(try listed("queued").count + listed("doubtful").count == 1)
    }

    /// Texts that come in are believed only with the key, and answered in the sender's language.
    @Test(.timeLimit(.minutes(20))) func stopHoldsForWhatIsQueued() throws {
        let (service, sender) = try serving()
        defer { service.program.send(SIGKILL) }
        let group = try school.run(["notices", "kannel"]).output
        let key = try #require(group.components(separatedBy: "?k=").last?.split(separator: "&").first)
        func text(_ hex: String, key: some StringProtocol) throws -> (status: Int, head: String, body: String) {
            try LocalClient.get("/v1/sms/incoming?k=\(key)&from=0888100001&hex=\(hex)&charset=UTF-16BE", port: sender.port)
        }
        #expect(try text("0421 0422 041E 041F".replacing(" ", with: ""), key: "0123456789abcdef").status == 404)
        let info = try text("0418041D0424041E", key: key)
        #expect(info.body.hasPrefix("eKool: Новини по телефона") && info.head.lowercased().contains("x-kannel-coding: 2"), "\(info)")
        #expect(try text("0421 0422 041E 041F".replacing(" ", with: ""), key: key).body.hasPrefix("eKool: Няма да"))
        #expect(try sender.post(EntrySender.mark("m-9", "6"), token: token).status == 202)
        #expect(try eventually { try !listed("dropped", "the number has texted STOP").isEmpty })
        for hex in ["", "zz", "0", String(repeating: "41", count: 4_000)] { #expect(try text(hex, key: key).body.isEmpty) }
        #expect(try text("0421041F04180420", key: key).body.isEmpty, "words that mean nothing are not answered")
    }

    /// Whoever looks is not kept waiting by a service that writes.
    @Test func listsWaitForNoWriter() throws {
        let store = try Store.open(folder: school.data)
        try store.write { _ in
            for command in [["notices", "list"], ["token", "list"], ["notices", "kannel"], ["messages"]] {
                let told = try school.run(command)
                #expect(told.status == 0, "\(command): \(told.errors)")
            }
        }
    }

    @Test func settingsThatCannotBeAreTold() throws {
        let cases = [
            ("sms: 1", "c.yaml:1:6: a map"), ("entries: 1\nsms:\n  kannel: k", "c.yaml:3:3: kannel is wanted"),
            ("sms:\n  kannel: http://x/y\n  username: u\n  password-variable: P", "c.yaml:2:3: sms needs entries"),
            ("entries: 1\nsms:\n  kannel: http://x/y\n  username: u", "c.yaml:3:3: password-file"),
            ("entries: 1\nsms:\n  kannel: http://x/y\n  username: u\n  sender: zwölfzeichen", "c.yaml:5:11: a sender"),
            ("entries: 1\nsms:\n  kannel: http://x/y\n  usernam: u", "c.yaml:4:3: unknown setting"),
        ]
        for (text, fault) in cases {
            try school.folder.write("c.yaml", text)
            let told = try school.run(["serve", "--config", "$HERE/c.yaml"])
            #expect(told.status == 78 && told.errors.contains(fault), "\(told.errors)")
        }
    }
}
