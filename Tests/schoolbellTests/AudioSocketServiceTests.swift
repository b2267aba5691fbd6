import Foundation
import Support
import Switchboard
import Testing

/// A service under way to which an Asterisk brings a call by AudioSocket.
@Suite struct AudioSocketServiceTests {
    let school: SmallSchool
    let service: RunningService
    static let name = "40325ec2-5efd-4bd3-805f-53576e581d13"

    init() throws {
        school = try SmallSchool()
        let config = try school.folder.write(
            "schoolbell.yaml",
            "log-level: trace\nannounce: 127.0.0.1:0\nswitches:\n  - {speaks: audiosocket, address: \"127.0.0.1:0\"}\n")
        service = try RunningService(school, ["--config", config])
    }

    func status() throws -> StatusDocument {
        try JSONDecoder().decode(StatusDocument.self, from: Data(try school.run(["status", "--json"]).output.utf8))
    }

    func port() throws -> Int { try #require(try status().switches.first?.address.split(separator: ":").last.flatMap { Int($0) }) }

    func announce(_ form: String) throws -> String {
        let port = try #require(try status().announce?.split(separator: ":").last.flatMap { Int($0) })
        return try LocalClient.exchange(
            port: port,
            "POST /v1/calls HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(form.utf8.count)\r\n\r\n\(form)")
    }

    static let greeting: [UInt8] =
        [0x01, 0, 16] + [0x40, 0x32, 0x5E, 0xC2, 0x5E, 0xFD, 0x4B, 0xD3, 0x80, 0x5F, 0x53, 0x57, 0x6E, 0x58, 0x1D, 0x13]

    /// The next frame: its kind and how many bytes it has.
    func frame(_ peer: TextPeer) -> (kind: UInt8, body: [UInt8])? {
        guard let head = peer.read(3), let body = peer.read(Int(head[1]) << 8 | Int(head[2])) else { return nil }
        return (head[0], body)
    }

    @Test(.timeLimit(.minutes(20))) func anAnnouncedCallerHearsTheNewsAndWalksTheMenu() throws {
        #expect(try announce("uuid=\(Self.name)&to=%2B359882818905&from=%2B359888100001&lang=bg").hasSuffix("\r\n\r\nannounced\n"))
        let peer = try TextPeer(port: try port())
        peer.say(Self.greeting)
        var (loud, frames) = (0, 0)
        // Ten seconds of sound at the most: it has begun long before.
        while loud < 50, frames < 500, let (kind, body) = frame(peer) {
            #expect(kind == 0x10 && body.count == 320)
            frames += 1
            if body.contains(where: { $0 != 0 }) { loud += 1 }
        }
        #expect(loud == 50, "a second of voice in \(frames) frames")
        #expect(try eventually { try status().live.first?.children == 1 })
        let live = try #require(try status().live.first)
        #expect(live.from == "+359…001" && live.to == "+359882818905", "\(live)")
        peer.say([0x03, 0, 1, 0x31])
        peer.hangUp()
        #expect(try eventually { try status().counts.ended == ["caller": 1] })
        service.program.send(SIGTERM)
        let end = service.program.wait()
        #expect(end.status == 0)
        for secret in ["100001", "Лили", Self.name, "40325ec2"] { #expect(!end.errors.contains(secret), "\(secret)") }
    }

    @Test(.timeLimit(.minutes(20))) func aCallerWhoWasNotAnnouncedIsNotServed() throws {
        let peer = try TextPeer(port: try port())
        peer.say(Self.greeting)
        #expect(peer.read(1) == nil)
        #expect(try status().live.isEmpty && status().switches.first?.calls == 0)
    }
}
