import Foundation
import Support
import Switchboard
import Testing

/// A school's diary system, before a service that takes entries.
struct EntrySender: Sendable {
    let port: Int

    struct Answer: Sendable {
        var status: Int
        var head: String
        var body: String

        func json() throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any], "\(body)")
        }
    }

    /// The service went away before it answered.
    struct Cut: Error {}

    init(_ school: SmallSchool) throws {
        let told = try school.run(["status", "--json"])
        try #require(told.status == 0, "\(told.errors)")
        try self.init(status: told.output)
    }

    /// - Parameter told: what `status --json` has printed.
    init(status told: String) throws {
        let status = try JSONDecoder().decode(StatusDocument.self, from: Data(told.utf8))
        port = try #require(status.entries?.split(separator: ":").last.flatMap { Int($0) })
    }

    func post(_ json: String, token: String?, path: String = "/v1/entries") throws -> Answer {
        let authorisation = token.map { "Authorization: Bearer \($0)\r\n" } ?? ""
        let asked = "POST \(path) HTTP/1.1\r\nHost: localhost\r\n\(authorisation)Content-Type: application/json\r\n"
        let answer = try LocalClient.exchange(
            port: port, asked + "Content-Length: \(json.utf8.count)\r\nConnection: close\r\n\r\n" + json, patience: 120)
        let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
        guard let head = parts.first, let status = head.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { throw Cut() }
        return Answer(status: status, head: head, body: parts.count > 1 ? parts[1] : "")
    }

    static func token(_ school: SmallSchool, _ options: [String] = ["--school", "sch"]) throws -> String {
        let made = try school.run(["token", "make"] + options)
        return try #require(made.output.split(whereSeparator: \.isWhitespace).last.map(String.init), "\(made.errors)")
    }

    /// A mark of the small school's child.
    static func mark(_ id: String, _ value: String = "6", student: String = "s-1", date: String = "2026-11-20") -> String {
        """
        {"type":"mark","entry_id":"\(id)","student_id":"\(student)","subject_id":"math","value":"\(value)","kind":"current",\
        "date":"\(date)","entered_at":"2026-11-20T18:00:00+02:00"}
        """
    }
}
