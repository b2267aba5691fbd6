import Foundation
import Speech
import Support
import Testing

/// A service under way whose gateways run on other machines.
@Suite struct ClipServiceTests {
    let school: SmallSchool
    let service: RunningService

    init() throws {
        school = try SmallSchool()
        let config = try school.folder.write(
            "schoolbell.yaml",
            """
            log-level: trace
            web: 127.0.0.1:0
            clips: {address: "127.0.0.1:0"}
            switches:
              - {speaks: fastagi, address: "127.0.0.1:0", clips: url}
            """)
        service = try RunningService(school, ["--config", config])
    }

    /// The call of a gateway that fetches: its lines, as they come.
    func called() throws -> (wire: LineWire, links: [String]) {
        let wire = try LineWire(socket: service.socket)
        try wire.say("hello line=1 gateway=far/1 can=url,record beat=0")
        try wire.say("ring call=a from=0888100001 to=+359882818905")
        var links: [String] = []
        while links.count < 2, let line = wire.nextLine() {
            #expect(!line.contains(" file="), "\(line)")
            if let link = line.split(separator: " ").first(where: { $0.hasPrefix("url=") }) { links.append(String(link.dropFirst(4))) }
        }
        return (wire, links)
    }

    func port(_ link: String) throws -> Int { try #require(URL(string: link)?.port) }
    func path(_ link: String) throws -> String { try #require(URL(string: link)).path }

    @Test(.timeLimit(.minutes(20))) func aCallIsHeardByLinksThatDieWithIt() throws {
        let (wire, links) = try called()
        let (first, port) = (try #require(links.first), try port(try #require(links.first)))
        for link in links {
            let answer = try LocalClient.get(try path(link), port: port)
            #expect(answer.status == 200 && answer.head.lowercased().contains("content-type: audio/wav"), "\(answer.head)")
        }
        let signature = try #require(try path(first).split(separator: "/").dropFirst(2).first)
        #expect(signature.utf8.count == 43)
        let strange = try path(first).replacing(signature, with: String(signature.reversed()))
        #expect(try LocalClient.get(strange, port: port).status == 404)
        try wire.say("gone call=a cause=caller")
        #expect(try eventually { try LocalClient.get(try path(first), port: port).status == 404 })
        let figures = try school.run(["status", "--json"]).output
        service.program.send(SIGTERM)
        let end = service.program.wait()
        #expect(end.status == 0)
        for secret in links.compactMap({ try? path($0).split(separator: "/")[2] }) {
            #expect(!end.errors.contains(secret) && !figures.contains(secret), "a signature is told")
        }
        #expect(end.errors.contains("links to sounds were shown that are none") && end.errors.contains("sounds are served"))
    }

    /// The same call as on one machine, by a gateway in Python that fetches each sound, and brings a message.
    @Test(.timeLimit(.minutes(20))) func aGatewayElsewhereHoldsACallAndBringsAMessage() throws {
        func gateway(_ keys: String, to number: String) throws -> String {
            let script = Program.root.appendingPathComponent("Tests/PythonGateway/gateway.py").path
            let call = ["--from", "0888100001", "--to", number, "--keys", keys, "--can", "url,text,record", "--socket", service.socket]
            let ran = try Program.run(
                ["python3", script] + call, executable: "/usr/bin/env", environment: ["PYTHONIOENCODING": "utf-8"])
            try #require(ran.status == 0, "\(ran.output)\(ran.errors)")
            return ran.output
        }
        let heard = try gateway("w 2 w h", to: "+359882818905")
        #expect(heard.contains("done: ") && heard.contains("математика") && !heard.contains("failed: "), "\(heard)")
        // Nobody speaks at this gateway: what it brings is silence, and no message.
        #expect(try gateway("w 4 w h", to: "+359888199001").contains("Не чухме нищо"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: school.data + "/recordings").count == 1)
    }

    /// The engine is told only when the recording is in its place.
    @Test(.timeLimit(.minutes(20))) func aMessageIsBroughtAndHeard() throws {
        let wire = try LineWire(socket: service.socket)
        try wire.say("hello line=1 gateway=far/1 can=url,text,record beat=0")
        try wire.say("ring call=a from=0888100001 to=+359888199001")
        let sound = WAV.encode(PCM([Int16](repeating: 1_000, count: 48_000)))
        var (heard, pressed) = ("", false)
        while !heard.contains("прието"), let line = wire.nextLine() {
            func value(_ key: String) -> String {
                let word = line.split(separator: " ").first { $0.hasPrefix(key + "=") }?.dropFirst(key.count + 1) ?? ""
                return word.removingPercentEncoding ?? ""
            }
            if line.hasPrefix("play ") {
                heard += value("text")
                try wire.say("played call=a play=\(value("play")) end=done")
                if !pressed { try wire.say("key call=a key=4") }
                pressed = true
            } else if line.hasPrefix("record ") {
                let link = value("url")
                let head = "PUT \(try path(link)) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(sound.count)\r\n\r\n"
                let answer = try LocalClient.exchange(port: try port(link), Array(head.utf8) + sound)
                #expect(answer.hasPrefix("HTTP/1.1 201 "), "\(answer)")
                try wire.say("recorded call=a record=\(value("record")) end=silence ms=6000")
            }
        }
        #expect(heard.contains("Оплакването Ви е прието"), "\(heard)")
        #expect(try eventually { try school.run(["messages"]).output.split(separator: "\n").count == 2 })
        #expect(try school.run(["messages", "1", "--wav", "$HERE/m.wav"]).status == 0)
        #expect(try WAV.read(school.folder.path("m.wav")).samples.count == 48_000)
    }

    @Test(.timeLimit(.minutes(20))) func anAsteriskElsewhereFetchesItsSpeeches() throws {
        let status = try school.run(["status"]).output
        let port = try #require(status.firstMatch(of: /fastagi 127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) })
        let asterisk = try TextPeer(port: port)
        asterisk.say(SwitchScript.environment(from: "+359888100001", to: "+359882818905"))
        var fetched = 0
        while fetched < 3, let command = asterisk.hear(to: "\n") {
            if command.hasPrefix("STREAM FILE") {
                let link = String(command.split(separator: "\"")[1])
                let answer = try LocalClient.get(try path(link), port: try self.port(link))
                #expect(link.hasSuffix(".wav") && answer.status == 200, "\(answer.head)")
                fetched += 1
                asterisk.say("200 result=0 endpos=8000\n")
            } else {
                asterisk.say(command == "ANSWER" ? "200 result=0\n" : "200 result=1\n")
            }
        }
        #expect(fetched == 3)
    }
}
