import Foundation
import Support
import Testing

/// A day of calls through the service, with all that goes wrong in one, and with everything logged that can be: no line tells of anybody.
@Suite struct SilentLogTests {
    /// Who calls, and what is keyed.
    struct Caller: Sendable {
        var number: String
        var keys: String
    }

    @Test(.timeLimit(.minutes(20)), arguments: ["text", "json"]) func noLogTellsOfAnybody(format: String) throws {
        let folder = try TemporaryFolder()
        let data = try DemoTests.school(in: folder)
        let diary = try Diary(folder.path("diary"))
        let code = try #require(diary.codes.first)
        let sink = try SMSSink()
        try #require(sink.settings.contains("log-level: trace\n"), "everything is logged that can be")
        let config = try folder.write("schoolbell.yaml", "log-format: \(format)\nweb: 127.0.0.1:0\n" + sink.settings)
        let token = try Self.prepare(data, folder)
        func serve() throws -> RunningService {
            try RunningService(data: data, ["--config", config], environment: ["KANNEL_PASSWORD": "a-password-of-the-test"])
        }
        let service = try serve()
        let callers = try Self.callers(diary)
        for caller in callers { Self.call(caller, service.socket) }
        let status = try Program.run(["status", "--json", "--data", data]).output
        #expect(status.contains("\"taken\":\(callers.count)"), "\(status)")
        try TroubledDay(code: code, socket: service.socket).run()
        try TroubledDay.entries(try EntrySender(status: status), token: token, code: code, sink: sink)
        var (killed, last) = ("", RunningService?.none)
        try TroubledDay.killedInACode(code, service.socket) {
            service.program.send(SIGKILL)
            killed = service.program.wait().errors
            last = try serve()
            return service.socket
        }
        last?.program.send(SIGTERM)
        let end = last?.program.wait()
        #expect(end?.status == 0)
        let log = killed + (end?.errors ?? "")
        try expectSilence(log, of: diary.secrets.union([token, "a-password"]), diary.words, format)
    }

    private func expectSilence(_ log: String, of secrets: Set<String>, _ words: Set<String>, _ format: String) throws {
        #expect(log.split(separator: "\n").count > 20, "there is a log to look at")
        let told = secrets.filter(log.contains)
        #expect(told.isEmpty, "\(told.sorted().prefix(5)) of \(secrets.count) are in the log")
        let said = words.intersection(log.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
        #expect(said.isEmpty, "\(said.sorted().prefix(5)) are words of the log")
        #expect(!log.unicodeScalars.contains { (0x0400...0x04FF).contains($0.value) }, "something of a caller's language is in the log")
        if format == "json" {
            let wrong = log.split(separator: "\n").filter {
                (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any] == nil
            }
            #expect(wrong == [])
        }
    }

    /// Marks and remarks are told by SMS, and a school's system may hand them over: its token is returned.
    private static func prepare(_ data: String, _ folder: TemporaryFolder) throws -> String {
        try folder.write(
            "more/recipients.csv", "student_id,kind,way,address,language\ns-mila,remark,sms,\(TroubledDay.number),bg\n")
        _ = try DemoTests.run(["import", folder.path("more"), "--data", data])
        let made = try DemoTests.run(["token", "make", "--school", "sch-1", "--data", data])
        return try #require(made.split(whereSeparator: \.isWhitespace).last.map(String.init))
    }

    /// Known callers who hear everything there is, strangers with right and wrong codes, numbers in odd spellings, and no number at all.
    private static func callers(_ diary: Diary) throws -> [Caller] {
        let code = try #require(diary.codes.first)
        let known = ["0888100002", "+359888100004", "00359888100003", "0888 100 001"] + diary.phones.prefix(4)
        let everything = ["w 1 w 5 w 1 w h", "w 1 w 2 w 3 w 4 w 6 w 7 w h", "w 1 w 8 w 1 w 3 w h", "w 2 w * w # w 9 w 0 w h"]
        return known.enumerated().map { Caller(number: $1, keys: everything[$0 % everything.count]) } + [
            Caller(number: "0889999001", keys: "w 1 w \(spelt(code)) w 1 w 5 w h"),
            Caller(number: "0889999002", keys: "w 1 w \(spelt("111122223333")) w \(spelt("999988887777")) w \(spelt("123412341234")) w h"),
            Caller(number: "anonymous", keys: "w 1 w \(spelt(code)) w 1 w h"),
        ]
    }

    private static func spelt(_ code: String) -> String { code.map(String.init).joined(separator: " ") }

    /// How a call ends is not looked at: the demo's menus are others' to test.
    private static func call(_ caller: Caller, _ socket: String) {
        let script = Program.root.appendingPathComponent("Tests/PythonGateway/gateway.py").path
        let call = ["--from", caller.number, "--to", "+359882818905", "--keys", caller.keys, "--socket", socket]
        _ = try? Program.run(["python3", script] + call, executable: "/usr/bin/env", environment: ["PYTHONIOENCODING": "utf-8"])
    }

    /// What of the demo's diary no log may tell.
    struct Diary {
        private(set) var codes: [String] = []
        private(set) var phones: [String] = []
        /// What is looked for wherever it stands.
        private(set) var secrets: Set<String> = []
        /// What is so short that it would be found in other words: it is looked for as a word of its own.
        private(set) var words: Set<String> = []

        /// The columns of each file that tell of somebody.
        private static let columns = [
            "students": ["given_name", "family_name", "id_code", "phones", "email", "student_id"],
            "guardians": ["given_name", "family_name", "phones", "email"], "subscriptions": ["phone"], "marks": ["note"],
            "remarks": ["text"], "health": ["text"], "meetings": ["place", "text"], "absences": ["reason"], "tests": ["title"],
            "staff": ["given_name", "family_name", "phones", "email"], "recipients": ["address"],
        ]

        init(_ folder: String) throws {
            for (file, columns) in Self.columns {
                guard let text = try? String(contentsOfFile: "\(folder)/\(file).csv", encoding: .utf8) else { continue }
                let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
                for column in columns {
                    guard let place = rows.first?.firstIndex(of: column) else { continue }
                    let values = rows.dropFirst().filter { $0.count > place }.map { $0[place] }.filter { !$0.isEmpty }
                    keep(values, of: column)
                }
            }
            try #require(secrets.count > 500 && !words.isEmpty && !codes.isEmpty && !phones.isEmpty)
        }

        /// A number is looked for by its last digits too, whatever stands before them.
        private mutating func keep(_ values: [String], of column: String) {
            switch column {
            case "id_code":
                codes += values
                secrets.formUnion(values)
            case "phone", "phones":
                let numbers = values.flatMap { $0.split(separator: " ").map(String.init) }.filter { $0.count >= 9 }
                phones += numbers
                secrets.formUnion(numbers.map { String($0.suffix(8)) })
            default:
                secrets.formUnion(values.filter { $0.count >= 4 })
                words.formUnion(values.filter { $0.count < 4 })
            }
        }
    }
}
