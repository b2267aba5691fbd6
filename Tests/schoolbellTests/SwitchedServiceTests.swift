import Foundation
import Glibc
import Support
import Switchboard
import Testing

/// A service under way at which Asterisk and FreeSWITCH call.
@Suite struct SwitchedServiceTests {
    let school: SmallSchool
    let service: RunningService

    init() throws {
        school = try SmallSchool()
        let config = try school.folder.write(
            "schoolbell.yaml",
            """
            log-level: trace
            switches:
              - {speaks: fastagi, address: "127.0.0.1:0"}
              - {speaks: event-socket, address: "127.0.0.1:0", trusted: no}
            """)
        service = try RunningService(school, ["--config", config])
    }

    func status() throws -> StatusDocument {
        try JSONDecoder().decode(StatusDocument.self, from: Data(try school.run(["status", "--json"]).output.utf8))
    }

    func port(_ speaks: String) throws -> Int {
        try #require(try status().switches.first { $0.speaks == speaks }?.address.split(separator: ":").last.flatMap { Int($0) })
    }

    /// Plays whatever it is told until the call stands in this state and waits for a key.
    func listen(_ asterisk: TextPeer, until state: String) throws -> [String] {
        var (played, isWaiting): ([String], Bool) = ([], false)
        for _ in 1...500 {
            guard let command = asterisk.hear(to: "\n", within: 1) else {
                if isWaiting, try status().live.first?.state == state { return played }
                continue
            }
            if isWaiting { asterisk.say("200 result=1\n") }
            isWaiting = command.hasPrefix("WAIT FOR DIGIT")
            if command == "ANSWER" { asterisk.say("200 result=0\n") }
            if command.hasPrefix("STREAM FILE") {
                let file = String(command.split(separator: "\"")[1])
                let exists = [".sln", ".wav"].contains { access(file + $0, R_OK) == 0 }
                #expect(exists, "\(command)")
                played.append(file)
                asterisk.say("200 result=0 endpos=8000\n")
            }
        }
        Issue.record("the call does not come to \(state)")
        return played
    }

    @Test(.timeLimit(.minutes(20))) func aCallFromAsteriskIsServedCountedAndKept() throws {
        let asterisk = try TextPeer(port: try port("fastagi"))
        asterisk.say(SwitchScript.environment(from: "+359888100001", to: "+359882818905"))
        #expect(try listen(asterisk, until: "main-menu").count >= 3)
        let up = try status()
        #expect(up.live.first?.children == 1 && up.switches.map(\.connections) == [1, 0] && up.switches.map(\.calls) == [1, 0])
        let text = try school.run(["status"]).output
        #expect(text.contains("switches   fastagi 127.0.0.1:") && text.contains("1 connected, 1 calls since the start"), "\(text)")
        asterisk.say("200 result=-1\nHANGUP\nHANGUP\n")
        #expect(asterisk.waitForClose())
        #expect(try eventually { try status().counts.ended == ["caller": 1] })
        let sounds = try FileManager.default.contentsOfDirectory(atPath: school.data + "/agi")
        #expect(sounds.isEmpty, "what a caller heard is gone with the call: \(sounds)")
        let journal = try school.run(["journal"])
        #expect(journal.output.contains("caller") && !journal.output.contains("888100001"), "\(journal.output)")
        service.program.send(SIGTERM)
        let end = service.program.wait()
        #expect(end.status == 0)
        for secret in ["100001", "Лили", "Колева"] { #expect(!end.errors.contains(secret), "\(secret)") }
    }

    /// An untrusted switch's number opens nothing; and a service that is told to stop ends its calls, and stores them.
    @Test(.timeLimit(.minutes(20))) func aCallFromFreeSWITCHEndsWithTheService() throws {
        let freeSWITCH = try TextPeer(port: try port("event-socket"))
        #expect(freeSWITCH.hear(to: "\n\n") == "connect")
        freeSWITCH.say(SwitchScript.channel(from: "%2B359888100001", to: "%2B359882818905"))
        while let command = freeSWITCH.hear(to: "\n\n"), !command.contains("execute-app-name: playback") {
            freeSWITCH.say("Content-Type: command/reply\nReply-Text: +OK\n\n")
            for event in ["CHANNEL_EXECUTE", "CHANNEL_EXECUTE_COMPLETE"] {
                if let told = SwitchScript.execution(event, of: command) { freeSWITCH.say(told) }
            }
        }
        let live = try #require(try status().live.first)
        #expect(live.from == "+359…001" && live.children == 0)
        service.program.send(SIGTERM)
        #expect(freeSWITCH.waitForClose() && service.program.wait().status == 0)
        #expect(try school.run(["journal"]).output.contains("engine"))
    }

    @Test(.timeLimit(.minutes(20))) func aChildOfAsteriskServesOneCall() throws {
        let child = try RunningProgram(["agi", "--data", school.data, "--now", SmallSchool.now, "to=+359882818905", "lang=bg"])
        try child.write(
            Array(SwitchScript.environment(from: "unknown", to: "s", arguments: ["agi", "to=+359882818905", "lang=bg"]).utf8))
        #expect(child.nextLine() == "ANSWER")
        child.send(SIGHUP)
        try child.say("200 result=0")
        // A waiting that the speech cuts short, where the services took their time, is answered first.
        let before = try #require(child.line { $0.hasPrefix("STREAM FILE") || $0.hasPrefix("WAIT FOR DIGIT") })
        if before.hasPrefix("WAIT") {
            #expect(child.line { $0.hasPrefix("STREAM FILE") } != nil)
            try child.say("200 result=1")
        }
        try child.say("200 result=-1 endpos=0")
        #expect(child.line { $0 == "CHANNEL STATUS" } != nil)
        try child.say("511 Command Not Permitted on a dead channel or intercept routine")
        #expect(child.wait().status == 0)
        #expect(try school.run(["journal"]).output.contains("caller"))
    }
}
