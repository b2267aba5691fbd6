import CallCore
import Dialplans
import Testing

@testable import Gateways

/// Plays of several clips and parts against the wire's single ones, step by step.
@Suite struct LineTranslatorTests {
    enum Step {
        /// An order, the lines that it makes and the events that follow at once.
        case order(LineOrder, [String], [LineEvent] = [])
        case line(String, [LineEvent])
    }

    static func play(_ number: Int, _ clips: Int..., isLast: Bool = true) -> LineOrder {
        .play(Play(number: number, clips: clips.map { Clip(path: "/\($0).wav", milliseconds: $0, text: "т") }, isLast: isLast))
    }

    static let unreachable = Clip(path: "/" + String(repeating: "x", count: 2_000), milliseconds: 5, text: "")

    static let cases: [(what: String, steps: [Step])] = [
        (
            "clips become plays of their own, and the play ends with the last",
            [
                .order(play(1, 100, 200), ["play call=a play=1 file=/100.wav ms=100", "play call=a play=2 file=/200.wav ms=200"]),
                .line("played call=a play=1 end=done", []),
                .line("played call=a play=2 end=done ms=190", [.played(1, .done, milliseconds: 290)]),
            ]
        ),
        (
            "a play without clips is played at once",
            [.order(play(1), [], [.played(1, .done, milliseconds: 0)])]
        ),
        (
            "parts belong to one play",
            [
                .order(play(1, 100, isLast: false), ["play call=a play=1 file=/100.wav ms=100"]),
                .line("played call=a play=1 end=done", []),
                .order(play(1, 200, isLast: false), ["play call=a play=2 file=/200.wav ms=200"]),
                .order(play(1), []), .line("played call=a play=2 end=done", [.played(1, .done, milliseconds: 300)]),
                .order(play(1, 300), []),
            ]
        ),
        (
            "an empty last part ends a play of which all has been heard",
            [
                .order(play(1, 100, isLast: false), ["play call=a play=1 file=/100.wav ms=100"]),
                .line("played call=a play=1 end=done", []),
                .order(play(1), [], [.played(1, .done, milliseconds: 100)]),
            ]
        ),
        (
            "a key names the play of its clip, sounding or just ended",
            [
                .order(play(7, 100, 200), ["play call=a play=1 file=/100.wav ms=100", "play call=a play=2 file=/200.wav ms=200"]),
                .line("key call=a key=5 play=2", [.key(.five, during: 7)]), .line("key call=a key=5 play=9", [.key(.five, during: nil)]),
                .line("played call=a play=1 end=done", []), .line("key call=a key=# play=1 held=90", [.key(.hash, during: 7)]),
                .line("played call=a play=2 end=done", [.played(7, .done, milliseconds: 300)]),
                .line("key call=a key=1 play=2", [.key(.one, during: 7)]), .line("key call=a key=1", [.key(.one, during: nil)]),
            ]
        ),
        (
            "a stop of one clip names it",
            [
                .order(play(1, 100), ["play call=a play=1 file=/100.wav ms=100"]), .order(.stop(1), ["stop call=a play=1"]),
                .line("played call=a play=1 end=stopped ms=40", [.played(1, .stopped, milliseconds: 40)]), .order(.stop(1), []),
            ]
        ),
        (
            "a stop that comes too late changes nothing",
            [
                .order(play(1, 100), ["play call=a play=1 file=/100.wav ms=100"]), .order(.stop(nil), ["stop call=a play=1"]),
                .line("played call=a play=1 end=done", [.played(1, .done, milliseconds: 100)]),
            ]
        ),
        (
            "a stop of all that is open names none",
            [
                .order(play(1, 100, 200), ["play call=a play=1 file=/100.wav ms=100", "play call=a play=2 file=/200.wav ms=200"]),
                .order(.stop(1), ["stop call=a"]), .line("played call=a play=1 end=stopped ms=40", []),
                .line("played call=a play=2 end=stopped ms=0", [.played(1, .stopped, milliseconds: 40)]),
            ]
        ),
        (
            "a stop of one play among others ends its clips from the last to the first",
            [
                .order(play(1, 1, 2), ["play call=a play=1 file=/1.wav ms=1", "play call=a play=2 file=/2.wav ms=2"]),
                .order(play(2, 3), ["play call=a play=3 file=/3.wav ms=3"]),
                .order(.stop(1), ["stop call=a play=2", "stop call=a play=1"]),
                .line("played call=a play=2 end=stopped", []),
                .line("played call=a play=1 end=stopped ms=1", [.played(1, .stopped, milliseconds: nil)]),
                .line("played call=a play=3 end=done", [.played(2, .done, milliseconds: 3)]),
            ]
        ),
        (
            "a play that is cut takes no more parts",
            [
                .order(play(1, 100, isLast: false), ["play call=a play=1 file=/100.wav ms=100"]), .order(.stop(1), ["stop call=a play=1"]),
                .order(play(1, 200), []), .line("played call=a play=1 end=done", [.played(1, .stopped, milliseconds: 100)]),
                .order(play(1, 300), []),
            ]
        ),
        (
            "a play that is cut between two parts ends at once",
            [
                .order(play(1, 100, isLast: false), ["play call=a play=1 file=/100.wav ms=100"]),
                .line("played call=a play=1 end=done", []),
                .order(.stop(nil), [], [.played(1, .stopped, milliseconds: 100)]), .order(play(1, 200), []),
            ]
        ),
        (
            "one failed clip fails the play, for not all of it was heard",
            [
                .order(play(1, 100, 200), ["play call=a play=1 file=/100.wav ms=100", "play call=a play=2 file=/200.wav ms=200"]),
                .line("played call=a play=1 end=failed", []),
                .line("played call=a play=2 end=done", [.played(1, .failed, milliseconds: 200)]),
            ]
        ),
        (
            "a clip that the wire can't name has failed",
            [
                .order(.play(Play(number: 1, clips: [unreachable])), [], [.played(1, .failed, milliseconds: 0)]),
                .order(
                    .play(Play(number: 2, clips: [unreachable, Clip(path: "/1.wav", milliseconds: 1, text: "")])),
                    ["play call=a play=1 file=/1.wav ms=1"]),
                .line("played call=a play=1 end=done", [.played(2, .failed, milliseconds: 1)]),
            ]
        ),
        (
            "a clip ends once",
            [
                .order(play(1, 100, 200), ["play call=a play=1 file=/100.wav ms=100", "play call=a play=2 file=/200.wav ms=200"]),
                .line("played call=a play=1 end=done", []), .line("played call=a play=1 end=done", []),
                .line("played call=a play=2 end=done", [.played(1, .done, milliseconds: 300)]),
            ]
        ),
        (
            "codes, recordings and transfers",
            [
                .order(.secret(true), ["secret call=a on=1"]), .order(.secret(false), ["secret call=a on=0"]),
                .order(
                    .record(Recording(number: 1, path: "r.wav", limit: 60_000, silence: 2_500)),
                    ["record call=a record=1 file=/home/r.wav limit=60 silence=3"]), .order(.stopRecording(1), ["stop call=a record=1"]),
                .line("recorded call=a record=1 end=stopped ms=9", [.recorded(1, .stopped, milliseconds: 9)]),
                .order(.stopRecording(1), []),
                .line("recorded call=a record=1 end=stopped", []),
                .order(
                    .transfer(Transfer(number: 1, to: "+3592", whisper: Clip(path: "/w.wav", milliseconds: 1, text: "т"), limit: 30_000)),
                    ["transfer call=a transfer=1 to=+3592 whisper=/w.wav limit=30"]),
                .line("transferred call=a transfer=1 end=answered", [.transferred(1, .answered)]),
                .order(.stopTransfer(1), ["stop call=a transfer=1"]),
                .line("transferred call=a transfer=1 end=returned", [.transferred(1, .returned)]),
                .line("transferred call=a transfer=1 end=busy", []),
            ]
        ),
    ]

    @Test(arguments: cases.indices) func playsAndClips(index: Int) throws {
        let (what, steps) = Self.cases[index]
        let terms = LineTerms(abilities: [.file, .record, .transfer], places: LinePlaces(folder: "/home"))
        var translator = LineTranslator()
        for step in steps {
            switch step {
            case .order(let order, let lines, let events):
                let result = translator.perform(order, under: terms)
                #expect(result.commands.map { String(decoding: $0.line(of: LineCases.a).dropLast(), as: UTF8.self) } == lines, "\(what)")
                #expect(result.events == events, "\(what)")
            case .line(let line, let events):
                guard case .call(_, let report) = try LineCodec.decodeGateway(Array(line.utf8)) else { throw LineError(.internal) }
                #expect(translator.events(for: report) ?? [] == events, "\(what): \(line)")
            }
        }
    }

    @Test func whatTheGatewayCanNotDoFailsAtOnce() {
        let terms = LineTerms(abilities: [.file], places: LinePlaces())
        var translator = LineTranslator()
        let record = translator.perform(.record(Recording(number: 4, path: "/r", limit: 1, silence: 1)), under: terms)
        #expect(record.commands.isEmpty && record.events == [.recorded(4, .failed, milliseconds: 0)])
        let transfer = translator.perform(.transfer(Transfer(number: 5, to: "1", limit: 1)), under: terms)
        #expect(transfer.commands.isEmpty && transfer.events == [.transferred(5, .failed)])
    }

    static let named: [(can: Set<LineAbility>, path: String, line: String?)] = [
        ([.file], "/a/b c.wav", "file=/a/b%20c.wav ms=1"), ([.file], "clips/x.wav", "file=/home/clips/x.wav ms=1"),
        ([.file, .url], "/a.wav", "file=/a.wav ms=1"), ([.file, .text], "/a.wav", "file=/a.wav ms=1 text=%D1%82"),
        ([.url], "/home/clips/x.wav", "url=http://h/7/home/clips/x.wav ms=1"), ([.url], "x.wav", "url=http://h/7/home/x.wav ms=1"),
        ([.url, .text], "/etc/passwd", nil), ([.url], "/home/\(String(repeating: "x", count: 8_000))", nil),
    ]

    @Test(arguments: named.indices) func clipsAreNamedAsTheGatewayCanReachThem(index: Int) {
        let (can, path, line) = Self.named[index]
        let terms = LineTerms(abilities: can, places: LinePlaces(folder: "/home", links: TestLinks()), call: "7")
        var translator = LineTranslator()
        let result = translator.perform(.play(Play(number: 1, clips: [Clip(path: path, milliseconds: 1, text: "т")])), under: terms)
        let lines = result.commands.map { String(decoding: $0.line(of: LineCases.a).dropLast(), as: UTF8.self) }
        #expect(lines == (line.map { ["play call=a play=1 " + $0] } ?? []))
    }
}
