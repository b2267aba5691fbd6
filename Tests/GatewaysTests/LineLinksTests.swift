import CallCore
import Dialplans
import Testing

@testable import Gateways

/// Gateways of the line protocol that fetch their sounds.
@Suite struct LineLinksTests {
    static func settings(_ way: ClipWay, links: (any ClipLinks)? = TestLinks()) -> LineSettings {
        var settings = LineSettings()
        (settings.clips, settings.places) = (way, LinePlaces(folder: "/home", links: links))
        return settings
    }

    static let play = LineOrder.play(Play(number: 1, clips: [Clip(path: "/home/a.wav", milliseconds: 9, text: "")]))

    /// What a gateway can and where it connects, and how it is told of a sound; `nil`: its hello is refused.
    static let cases: [(can: String, way: ClipWay, hasLinks: Bool, place: String?)] = [
        ("file", .file, true, "file=/home/a.wav"), ("file,url", .file, true, "file=/home/a.wav"),
        ("url", .file, true, "url=http://h/call-1/home/a.wav"),
        ("url", .file, false, nil), ("file", .url, true, nil), ("url", .url, true, "url=http://h/call-1/home/a.wav"),
        ("file,url", .url, true, "url=http://h/call-1/home/a.wav"), ("file,url", .url, false, nil),
    ]

    @Test(arguments: cases.indices) func soundsAreNamedAsTheGatewayCanReachThem(index: Int) {
        let (can, way, hasLinks, place) = Self.cases[index]
        let bench = Bench(Self.settings(way, links: hasLinks ? TestLinks() : nil), hello: nil)
        let answer = bench.say("hello line=1 gateway=t/1 can=\(can) beat=0")
        guard let place else {
            #expect(answer == ["error code=unsupported of=hello text=url", "bye"], "\(can), \(way)")
            return
        }
        _ = bench.say("ring call=a to=1")
        #expect(bench.order(.answer, Self.play) == ["answer call=a", "play call=a play=1 \(place) ms=9"], "\(can), \(way)")
    }

    @Test func eachCallHasItsOwnLinks() {
        let bench = Bench(Self.settings(.url), hello: "hello line=1 gateway=t/1 can=url,record,transfer beat=0")
        _ = bench.say("ring call=a to=1", "ring call=b to=1")
        #expect(bench.order(.answer, Self.play, call: 1).last == "play call=b play=1 url=http://h/call-2/home/a.wav ms=9")
        let record = LineOrder.record(Recording(number: 2, path: "/home/r.wav", limit: 60_000, silence: 3_000))
        #expect(
            bench.order(.answer, record) == [
                "answer call=a", "record call=a record=2 url=http://h/call-1/home/r.wav%3Fput%3D60000 limit=60 silence=3",
            ])
        let whisper = Clip(path: "/home/w.wav", milliseconds: 9, text: "")
        #expect(
            bench.order(.transfer(Transfer(number: 3, to: "1", whisper: whisper, limit: 1_000)))
                == ["transfer call=a transfer=3 to=1 whisper=http://h/call-1/home/w.wav limit=1"])
    }

    /// An engine that goes on with a session knows whose links they are: as they were written down, and as they were noted after that.
    @Test func afterARestartLinksAreForTheSameCall() throws {
        let bench = Bench(Self.settings(.url), hello: "hello line=1 gateway=t/1 can=url,resume beat=0")
        _ = bench.say("ring call=a to=1")
        _ = bench.order(.answer)
        var session = try #require(
            LineSession(bench.session.memory, engine: "schoolbell/0.1.0", settings: Self.settings(.file), now: 0))
        let name = try #require(GatewayCallID("a"))
        func told(_ call: GatewayCallID) -> [String] {
            _ = session.perform([Self.play], for: call, at: 1)
            return session.outbox.kept.map { String(decoding: LineCodec.encode($0).dropLast(), as: UTF8.self) }
        }
        #expect(told(name).last == "play call=a play=1 url=http://h/call-1/home/a.wav ms=9")
        let other = try #require(GatewayCallID("b"))
        session.recall(.report(other, .ring(Ring(to: "1"))), at: 2)
        session.recall(.taken(other, as: "call-9"), at: 2)
        session.recall(.orders(other, [.answer]), at: 2)
        #expect(told(other).last == "play call=b play=1 url=http://h/call-9/home/a.wav ms=9")
    }
}
