import CallCore
import Dialplans
import Gateways

/// The one list of lines and what they mean: read both ways.
enum LineCases {
    static let a = GatewayCallID("a")!
    static let session = LineSessionID("9f2c4c0b7a5e4d1f8a6b3c2d1e0f9a8b")!

    static let gateway: [(line: String, message: GatewayMessage)] = [
        ("hello line=1 gateway=demo/1 can=file", .hello(GatewayHello(gateway: GatewayName("demo/1")!))),
        (
            "hello line=2,1 gateway=x.y/1.0 token=s%20t can=file,url,text,record,transfer,resume beat=5 session=abc received=12",
            .hello(
                GatewayHello(
                    versions: [2, 1], gateway: GatewayName("x.y/1.0")!, token: "s t", can: Set(LineAbility.allCases), beat: 5,
                    session: "abc",
                    received: 12))
        ),
        ("ring call=a from=0888123456 to=+359882818905", .call(a, .ring(Ring(from: "0888123456", to: "+359882818905")))),
        (
            "ring call=a from=sip:+359@x to= withheld=1 attest=A diverted=%3B lang=bg",
            .call(a, .ring(Ring(from: "sip:+359@x", to: "", withheld: true, attestation: .full, diverted: ";", language: "bg")))
        ),
        ("ring call=%D0%B0 to=1 attest=failed", .call(GatewayCallID("а")!, .ring(Ring(to: "1", attestation: .failed)))),
        ("key call=a key=5 play=1 held=120", .call(a, .key(.five, play: 1, held: 120))),
        ("key call=a key=#", .call(a, .key(.hash, play: nil, held: nil))),
        ("key call=a key=*", .call(a, .key(.star, play: nil, held: nil))),
        ("played call=a play=1 end=done", .call(a, .played(1, .done, milliseconds: nil))),
        ("played call=a play=999999999 end=stopped ms=0", .call(a, .played(999_999_999, .stopped, milliseconds: 0))),
        ("recorded call=a record=2 end=silence ms=1500", .call(a, .recorded(2, .silence, milliseconds: 1_500))),
        ("transferred call=a transfer=3 end=no-answer", .call(a, .transferred(3, .noAnswer))),
        ("gone call=a cause=caller code=16", .call(a, .gone(.caller, code: 16))),
        ("gone call=a cause=network", .call(a, .gone(.network, code: nil))),
        ("ping", .link(.ping)), ("pong", .link(.pong)), ("ack n=64", .link(.ack(64))), ("bye", .link(.bye(nil))),
        (
            "error code=unsupported of=record call=a play=2 at=17 text=no%20luck",
            .link(.error(LineError(.unsupported, of: "record", call: a, play: 2, at: 17, text: "no luck")))
        ),
    ]

    static let engine: [(line: String, message: EngineMessage)] = [
        (
            "hello line=1 engine=schoolbell/0.1.0 beat=15 session=\(session.text) received=0 keep=30",
            .hello(EngineHello(engine: "schoolbell/0.1.0", beat: 15, session: session, keep: 30))
        ),
        (
            "hello line=1 engine=s/1 beat=0 session=\(session.text) received=7 keep=30 resumed=1",
            .hello(EngineHello(engine: "s/1", beat: 0, session: session, received: 7, keep: 30, resumed: true))
        ),
        ("answer call=a", .call(a, .answer)),
        ("reject call=a cause=barred", .call(a, .reject(.barred))),
        (
            "play call=a play=1 file=/a/b%20c.wav ms=2140",
            .call(a, .play(LineClip(number: 1, place: .file("/a/b c.wav"), milliseconds: 2_140)))
        ),
        (
            "play call=a play=2 url=https://h/x%3Fy%3D1 text=%D0%94%D0%B0,%20%25",
            .call(a, .play(LineClip(number: 2, place: .url("https://h/x?y=1"), text: "Да, %")))
        ),
        ("stop call=a", .call(a, .stop(LineStop()))),
        ("stop call=a play=1", .call(a, .stop(LineStop(play: 1)))),
        ("stop call=a record=1 transfer=2", .call(a, .stop(LineStop(record: 1, transfer: 2)))),
        ("secret call=a on=1", .call(a, .secret(true))), ("secret call=a on=0", .call(a, .secret(false))),
        (
            "record call=a record=1 file=/r.wav limit=60 silence=3",
            .call(a, .record(LineRecording(number: 1, place: .file("/r.wav"), limit: 60, silence: 3)))
        ),
        (
            "transfer call=a transfer=1 to=+3592 whisper=/w.wav limit=30",
            .call(a, .transfer(LineTransfer(number: 1, to: "+3592", whisper: "/w.wav", limit: 30)))
        ),
        ("hangup call=a", .call(a, .hangUp(.normal))), ("hangup call=a cause=error", .call(a, .hangUp(.error))),
        ("ping", .link(.ping)), ("pong", .link(.pong)), ("ack n=0", .link(.ack(0))), ("bye reason=slow", .link(.bye(.slow))),
        ("error code=parse at=3", .link(.error(LineError(.parse, at: 3)))),
    ]

    /// Spelt otherwise than a sender should, and understood all the same.
    static let lenient: [(line: String, message: GatewayMessage)] = [
        ("  key   call=a  key=5  ", .call(a, .key(.five, play: nil, held: nil))),
        ("ring call=а to=1", .call(GatewayCallID("а")!, .ring(Ring(to: "1")))),
        ("ring call=a to=1 colour=red diet=%41", .call(a, .ring(Ring(to: "1")))),
        ("ring to=a=b call=a", .call(a, .ring(Ring(to: "a=b")))),
        ("ring call=%d0%b0 to=%31", .call(GatewayCallID("а")!, .ring(Ring(to: "1")))),
        ("hello line=1 gateway=demo/1", .hello(GatewayHello(gateway: GatewayName("demo/1")!))),
        ("hello line=1 gateway=demo/1 can=teleport,file", .hello(GatewayHello(gateway: GatewayName("demo/1")!))),
        ("bye reason=tired", .link(.bye(nil))),
        (
            "gone call=\(String(repeating: "x", count: 64)) cause=error",
            .call(GatewayCallID(String(repeating: "x", count: 64))!, .gone(.error, code: nil))
        ),
    ]

    static let wrong: [(line: String, error: LineError)] = [
        ("Hello line=1", LineError(.parse, at: 1)),
        ("=", LineError(.parse, at: 1)),
        ("GET / HTTP/1.1", LineError(.parse, at: 1)),
        ("key call", LineError(.parse, of: "key", at: 5)),
        ("key =a", LineError(.parse, of: "key", at: 5)),
        ("key CALL=a", LineError(.parse, of: "key", at: 5)),
        ("key call=%", LineError(.parse, of: "key", at: 10)),
        ("key call=a%4", LineError(.parse, of: "key", at: 11)),
        ("key call=a%4 key=5", LineError(.parse, of: "key", at: 11)),
        ("key call=%GG", LineError(.parse, of: "key", at: 10)),
        ("key call=a%00b", LineError(.parse, of: "key", at: 11)),
        ("key call=a\u{0}b", LineError(.parse, of: "key", at: 11)),
        ("key call=a\tkey=5", LineError(.parse, of: "key", at: 11)),
        ("key call=%FF%FE key=5", LineError(.parse, of: "key", at: 10)),
        ("key call=a key=5 key=5", LineError(.badArgument, of: "key", at: 18)),
        ("key call=a x=1 x=1 key=5", LineError(.badArgument, of: "key", at: 16)),
        ("dial call=a", LineError(.unknownVerb, of: "dial")),
        ("answer call=a", LineError(.unknownVerb, of: "answer")),
        (String(repeating: "v", count: 8_000), LineError(.unknownVerb)),
        (String(repeating: "v", count: 8_187) + " =", LineError(.parse, at: 8_189)),
        ("key key=5", LineError(.missingArgument, of: "key", text: "call")),
        ("key call=a", LineError(.missingArgument, of: "key", call: a, text: "key")),
        ("ring call=a", LineError(.missingArgument, of: "ring", call: a, text: "to")),
        ("key call= key=5", LineError(.badArgument, of: "key", at: 5, text: "call")),
        ("gone call=\(String(repeating: "x", count: 65)) cause=error", LineError(.badArgument, of: "gone", at: 6, text: "call")),
        ("key call=a key=55", LineError(.badArgument, of: "key", call: a, at: 12, text: "key")),
        ("key call=a key=a", LineError(.badArgument, of: "key", call: a, at: 12, text: "key")),
        ("key call=a key=5 play=-1", LineError(.badArgument, of: "key", call: a, at: 18, text: "play")),
        ("key call=a key=5 play=1000000000", LineError(.badArgument, of: "key", call: a, at: 18, text: "play")),
        ("key call=a key=5 play=", LineError(.badArgument, of: "key", call: a, at: 18, text: "play")),
        ("played call=a play=1 end=over", LineError(.badArgument, of: "played", call: a, at: 22, text: "end")),
        ("gone call=a cause=rain", LineError(.badArgument, of: "gone", call: a, at: 13, text: "cause")),
        ("gone call=a cause=error code=128", LineError(.badArgument, of: "gone", call: a, at: 25, text: "code")),
        ("ring call=a to=1 withheld=yes", LineError(.badArgument, of: "ring", call: a, at: 18, text: "withheld")),
        ("ring call=a to=1 lang=../x", LineError(.badArgument, of: "ring", call: a, at: 18, text: "lang")),
        ("hello gateway=x/1", LineError(.missingArgument, of: "hello", text: "line")),
        ("hello line=1", LineError(.missingArgument, of: "hello", text: "gateway")),
        ("hello line=one gateway=x/1", LineError(.badArgument, of: "hello", at: 7, text: "line")),
        ("hello line=1 gateway=x", LineError(.badArgument, of: "hello", at: 14, text: "gateway")),
        ("hello line=1 gateway=x/1%0A", LineError(.badArgument, of: "hello", at: 14, text: "gateway")),
        ("hello line=1 gateway=x/1 can=text", LineError(.badArgument, of: "hello", at: 26, text: "can")),
        ("hello line=1 gateway=x/1 beat=3601", LineError(.badArgument, of: "hello", at: 26, text: "beat")),
        ("key call=a key=5" + (0..<63).map { " k\($0)=1" }.joined(), LineError(.badArgument, of: "key", at: 380)),
    ]
}
