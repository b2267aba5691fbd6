import Dialplans
import Domain
import Foundation
import Storage
import Support
import Testing
import Yams

/// Entries that are handed over by HTTP to a service under way.
@Suite struct EntryServiceTests {
    let school: SmallSchool
    let service: RunningService
    let sender: EntrySender
    let token: String

    init() throws {
        school = try SmallSchool()
        token = try EntrySender.token(school, ["--school", "sch", "--note", "the diary"])
        let config = try school.folder.write("schoolbell.yaml", "entries: 127.0.0.1:0\nlog-level: trace\n")
        service = try RunningService(school, ["--config", config])
        sender = try EntrySender(school)
    }

    @Test(.timeLimit(.minutes(20))) func anEntryIsHeardOnTheLineTheSecondItIsWritten() throws {
        let answer = try sender.post(EntrySender.mark("m-9", "6"), token: token)
        #expect(answer.status == 202 && answer.body == "{\"accepted\":1,\"refused\":[],\"unchanged\":0}\n", "\(answer)")
        let telephone = try service.call(from: "0888100001")
        try telephone.hear("main-menu")
        #expect(telephone.heard.contains { $0.contains("математика, отличен шест") }, "\(telephone.heard)")
        #expect(try sender.post(EntrySender.mark("m-9", "6"), token: token).body.contains("\"unchanged\":1"))
        #expect(try sender.post("{\"type\":\"mark\",\"entry_id\":\"m-9\",\"deleted\":true}", token: token).body.contains("\"accepted\":1"))
        let later = try service.call(from: "0888100001")
        try later.hear("main-menu")
        #expect(!later.heard.contains { $0.contains("отличен шест") }, "\(later.heard)")
    }

    /// Every answer that the description names is given, as it describes it, and no other.
    @Test(.timeLimit(.minutes(20))) func theDescriptionIsWhatTheServiceDoes() throws {
        let text = try String(contentsOf: Program.root.appendingPathComponent("docs/entries-api.yaml"), encoding: .utf8)
        let description = APIDescription(try #require(try Yams.load(yaml: text) as? [String: Any]))
        let operation = try #require(description.part("paths", "/v1/entries", "post"))
        let responses = try #require(operation["responses"] as? [String: [String: Any]])
        var seen: Set<String> = []
        for (json, token, wanted) in try Self.requests(description, token, staff: withoutRight()) {
            let answer = try sender.post(json, token: token)
            #expect(answer.status == wanted, "\(json.prefix(200)): \(answer)")
            try expect(answer, responses, description)
            seen.insert("\(answer.status)")
        }
        let store = try Store.open(folder: school.data)
        let busy = try store.write { _ in try sender.post(EntrySender.mark("m-10"), token: token) }
        #expect(busy.status == 503 && busy.head.contains("Retry-After: 5"), "\(busy)")
        try expect(busy, responses, description)
        #expect(seen.union(["503"]) == Set(responses.keys))
    }

    private func expect(_ answer: EntrySender.Answer, _ responses: [String: [String: Any]], _ description: APIDescription) throws {
        let response = APIDescription(try #require(responses["\(answer.status)"], "\(answer.status) is not described"))
        let schema = try #require(response.part("content", "application/json", "schema"))
        let faults = description.faults(in: try answer.json(), schema)
        #expect(faults.isEmpty, "\(answer): \(faults)")
        #expect(answer.head.lowercased().contains("content-type: application/json"))
    }

    /// A token whose holder has become a teacher.
    private func withoutRight() throws -> String {
        func staff(_ role: String) throws {
            try school.folder.write("staff/staff.csv", "staff_id,school_id,given_name,family_name,role\nst-1,sch,Вера,Илиева,\(role)\n")
            try #require(school.run(["import", "$HERE/staff"]).status == 0)
        }
        try staff("office")
        let token = try EntrySender.token(school, ["--staff", "st-1"])
        #expect(try sender.post(EntrySender.mark("m-8"), token: token).status == 202)
        try staff("teacher")
        return token
    }

    /// The examples of the description, and what is at fault.
    private static func requests(
        _ description: APIDescription, _ token: String, staff: String
    ) throws -> [(json: String, token: String?, status: Int)] {
        let content = description.part("paths", "/v1/entries", "post", "requestBody", "content", "application/json")
        let examples = try #require(content?["examples"] as? [String: [String: Any]])
        let given = try examples.sorted { $0.key < $1.key }.map { _, example in
            let json = try JSONSerialization.data(withJSONObject: try #require(example["value"]))
            return (String(decoding: json, as: UTF8.self), token as String?, try #require(example["x-answer"] as? Int))
        }
        let mark = EntrySender.mark("m-1")
        return given + [
            (mark, nil, 401), (mark, "schoolbell_0123", 401), (mark, String(repeating: "x", count: 9_000), 401), (mark, staff, 403),
            ("", token, 400), ("[", token, 400), ("[]", token, 400), ("{\"type\":\"mark\"}", token, 422),
            (EntrySender.mark("m-2", student: "nobody"), token, 422), (EntrySender.mark("m-2", date: "9999-12-32"), token, 422),
            ("[" + Array(repeating: "{}", count: 10_001).joined(separator: ",") + "]", token, 413),
            ("{\"note\":\"" + String(repeating: "x", count: 8_400_000) + "\"}", token, 413),
        ]
    }

    /// The wrong one is named, the others are kept, and no child is in the log.
    @Test(.timeLimit(.minutes(20))) func ofTenThousandTheWrongOneIsNamed() throws {
        let marks = (0..<10_000).map { EntrySender.mark("n-\($0)", $0 == 7_123 ? "7" : "5") }
        let answer = try sender.post("[" + marks.joined(separator: ",") + "]", token: token)
        let receipt = try answer.json()
        #expect(answer.status == 202 && receipt["accepted"] as? Int == 9_999, "\(answer.body.prefix(300))")
        let refused = try #require(receipt["refused"] as? [[String: Any]])
        #expect(refused.count == 1 && refused[0]["index"] as? Int == 7_123 && refused[0]["entry_id"] as? String == "n-7123")
        service.program.send(SIGTERM)
        let end = service.program.wait()
        #expect(end.status == 0)
        for secret in ["n-7123", "s-1", "Лили", token] { #expect(!end.errors.contains(secret), "\(secret)") }
    }

    @Test(.timeLimit(.minutes(20))) func wrongTokensAreSaidOnceAMinute() throws {
        for _ in 0..<20 { #expect(try sender.post(EntrySender.mark("m-1"), token: "schoolbell_wrong").status == 401) }
        service.program.send(SIGTERM)
        let log = service.program.wait().errors
        #expect(log.components(separatedBy: "a token was shown that is none").count - 1 <= 2, "\(log)")
        #expect(log.contains("a token was shown that is none") && !log.contains("schoolbell_wrong"))
    }
}
