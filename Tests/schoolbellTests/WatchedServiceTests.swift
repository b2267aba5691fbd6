import Dialplans
import Figures
import Foundation
import Support
import Switchboard
import Testing

/// A service under way, as whoever watches over it sees it: figures, health, status.
@Suite struct WatchedServiceTests {
    let school: SmallSchool
    let service: RunningService

    init() throws {
        school = try SmallSchool()
        let config = try school.folder.write("schoolbell.yaml", "web: 127.0.0.1:0\nentries: 127.0.0.1:0\nlog-level: trace\n")
        service = try RunningService(school, ["--config", config])
    }

    func status() throws -> StatusDocument {
        let told = try school.run(["status", "--json"])
        #expect(told.status == 0, "\(told.errors)")
        return try JSONDecoder().decode(StatusDocument.self, from: Data(told.output.utf8))
    }

    func port() throws -> Int { try #require(try status().web?.split(separator: ":").last.flatMap { Int($0) }) }

    /// The value of a series.
    func value(_ series: String, in text: String) -> Double? {
        let line = text.split(separator: "\n").first { $0.hasPrefix(series + " ") }
        return line.flatMap { Double($0.dropFirst(series.count + 1)) }
    }

    @Test(.timeLimit(.minutes(20))) func aCallIsSeenWhileItIsUpAndCountedAfterIt() throws {
        let telephone = try service.call(from: "0888100001")
        try telephone.hear("main-menu")
        let up = try status()
        let live = try #require(up.live.first)
        #expect(up.calls == 1 && up.gateways.map(\.name).contains("test/1"))
        #expect(live.from == "…001" && live.to == "+359882818905" && live.dialplan == "national")
        #expect(live.state == "main-menu" && live.language == "bg" && live.children == 1)
        let text = try school.run(["status"]).output
        #expect(text.contains("main-menu") && text.contains("test/1 for 0:") && !text.contains("0888"), "\(text)")
        let port = try port()
        let during = try LocalClient.get("/metrics", port: port)
        #expect(during.status == 200 && during.head.contains("version=0.0.4"), "\(during.head)")
        #expect(value("schoolbell_calls{phase=\"up\"}", in: during.body) == 1)
        try telephone.press("8")
        try telephone.hear("subscription-menu")
        try telephone.ring("b", to: "+35921234567")
        try telephone.hangUp()
        #expect(try eventually { try status().counts.ended == ["caller": 1] })
        #expect(try status().counts.rejected == ["barred": 1])
        try expectCounts(try LocalClient.get("/metrics", port: port).body)
        service.program.send(SIGTERM)
        #expect(service.program.wait().status == 0)
    }

    private func expectCounts(_ text: String) throws {
        let wanted: [String: Double] = [
            "schoolbell_calls{phase=\"up\"}": 0, "schoolbell_calls_taken_total": 1, "schoolbell_calls_ended_total{outcome=\"caller\"}": 1,
            "schoolbell_calls_rejected_total{cause=\"barred\"}": 1, "schoolbell_keys_total": 1,
            "schoolbell_key_to_order_seconds_count": 1, "schoolbell_privacy_guard_total": 0,
            "schoolbell_states_entered_total{dialplan=\"national\",state=\"main-menu\"}": 1,
            "schoolbell_service_answers_total{service=\"recognise-caller\",outcome=\"known\"}": 1,
            "schoolbell_service_seconds_count{service=\"recognise-caller\"}": 1, "schoolbell_clips_total{result=\"failed\"}": 0,
            "schoolbell_wrong_codes_today{by=\"strangers\"}": 0, "schoolbell_build_info{version=\"\(Engine.version)\"}": 1,
            "schoolbell_queue_length{queue=\"services\"}": 0, "schoolbell_dialplans": 3,
        ]
        for (series, count) in wanted { #expect(value(series, in: text) == count, "\(series)") }
        #expect(try #require(value("schoolbell_clips_total{result=\"made\"}", in: text)) >= 3)
        #expect(try #require(value("schoolbell_journal_flush_seconds_count", in: text)) >= 1)
        for figure in Figure.all { #expect(text.contains("# HELP \(figure.name) "), "\(figure.name) is in the list and never told") }
        for secret in ["0888", "100001", "Лили", "Колева", "s-1", "math"] { #expect(!text.contains(secret), "\(secret)") }
    }

    @Test(.timeLimit(.minutes(20))) func healthTellsWhatIsWrongAndWhenItIsRightAgain() throws {
        let port = try port()
        let well = try LocalClient.get("/health", port: port)
        let all = ["store", "voice", "dialplans", "disk", "journal"].map { "\"\($0)\":\"ok\"" }
        #expect(well.status == 200 && all.allSatisfy(well.body.contains), "\(well.body)")
        let (journal, away) = (school.data + "/journal", school.folder.path("away"))
        try FileManager.default.moveItem(atPath: journal, toPath: away)
        #expect(try eventually { try LocalClient.get("/health", port: port).status == 503 })
        let ill = try LocalClient.get("/health", port: port).body
        #expect(ill.contains("\"status\":\"failing\"") && ill.contains("the journal's folder cannot be written"), "\(ill)")
        #expect(ill.contains("\"store\":\"ok\""))
        try FileManager.default.moveItem(atPath: away, toPath: journal)
        #expect(try eventually { try LocalClient.get("/health", port: port).status == 200 })
        #expect(try LocalClient.get("/", port: port).status == 404)
        service.program.send(SIGTERM)
        #expect(service.program.wait().status == 0)
    }

    @Test(.timeLimit(.minutes(20))) func aPortThatIsTakenStopsTheStartWithOneLine() throws {
        let config = try school.folder.write("taken.yaml", "web: \(try port())\n")
        let other = try SmallSchool()
        let second = try other.run(["serve", "--config", config])
        #expect(second.status == 73 && second.errors.contains("cannot be listened on"), "\(second.errors)")
    }
}
