import CallCore
import Dialplans
import Foundation
import Support
import Testing

@testable import Gateways

/// Switches on other machines, which fetch what they play.
@Suite struct SwitchSoundsTests {
    static let clip = Clip(path: "/home/one.wav", milliseconds: 1_000, text: "")
    static let elsewhere = SwitchSounds(.url, TestLinks(), for: "c1")

    @Test func aFileIsNamedByItsPathOrByAnAddress() {
        let recording = Recording(number: 1, path: "/home/r.wav", limit: 60_000, silence: 3_000)
        let here = SwitchSounds(.file, TestLinks(), for: "c1")
        #expect(here.name(of: "/home/one.wav") == "/home/one.wav" && here.name(of: recording) == "/home/r.wav")
        #expect(Self.elsewhere.name(of: "/home/one.wav") == "http://h/c1/home/one.wav")
        #expect(Self.elsewhere.name(of: recording) == "http://h/c1/home/r.wav?put=60000")
        #expect(Self.elsewhere.name(of: "/etc/passwd") == nil)
        #expect(SwitchSounds(.url, nil, for: "c1").name(of: "/home/one.wav") == nil)
    }

    // MARK: Asterisk

    /// The line for these clips, and what lies under its address while it sounds.
    static func streamed(_ clips: [Clip], _ folder: TemporaryFolder) -> (line: String, file: Data?)? {
        let wire = AGIWire(AGISound(folder: folder.path, name: "c1", sounds: .elsewhere(AnyFile(), "c1")))
        return withExtendedLifetime(wire) {
            guard let bytes = wire.bytes(of: .stream(SoundingPlays.Run(play: 1, clips: clips, keys: [.five]))) else { return nil }
            let line = String(decoding: bytes, as: UTF8.self)
            let path = line.split(separator: "\"").dropFirst().first?.dropFirst("http://h/c1".count)
            return (line, path.flatMap { FileManager.default.contents(atPath: String($0)) })
        }
    }

    /// Every file has an address.
    struct AnyFile: ClipLinks {
        func fetching(_ path: String, for call: CallID) -> String? { "http://h/\(call)\(path)" }
        func handingOver(_ path: String, for call: CallID, lasting: Milliseconds) -> String? { nil }
    }

    /// Asterisk fetches one file for a whole speech: a WAV, for it goes by the extension.
    @Test func anAsteriskElsewhereIsToldAnAddress() throws {
        let folder = try TemporaryFolder()
        #expect(Self.streamed([Self.clip], folder)?.line == "STREAM FILE \"http://h/c1/home/one.wav\" \"5\" 0\n")
        for (name, byte) in [("a", UInt8(1)), ("b", UInt8(2))] {
            let head = ClipSound.head(of: 320)
            try Data(head + [UInt8](repeating: byte, count: 320)).write(to: URL(fileURLWithPath: folder.path(name + ".wav")))
        }
        let clips = ["a", "b"].map { Clip(path: folder.path($0 + ".wav"), milliseconds: 20, text: "") }
        let told = try #require(Self.streamed(clips, folder))
        #expect(told.line == "STREAM FILE \"http://h/c1\(folder.path)/c1-1.wav\" \"5\" 0\n")
        let wanted = ClipSound.head(of: 640) + [UInt8](repeating: 1, count: 320) + [UInt8](repeating: 2, count: 320)
        #expect(told.file == Data(wanted))
        #expect(!FileManager.default.fileExists(atPath: folder.path("c1-1.wav")), "it goes as soon as it was heard")
    }

    @Test func anAsteriskElsewhereSaysThatItBringsNothing() {
        var settings = AGISettings()
        settings.clips = .url
        #expect(AGISession(settings, now: 0).shortfalls.contains(.recording))
        #expect(!AGISession(AGISettings(), now: 0).shortfalls.contains(.recording))
    }

    // MARK: FreeSWITCH

    /// What is executed for an order, once the call is up.
    func executed(_ order: LineOrder, _ sounds: SwitchSounds) -> (commands: [EventSocketCommand], events: [LineEvent]) {
        var session = EventSocketSession(EventSocketSettings(bridge: "sofia/gateway/t/{number}", clips: .url), sounds: sounds, now: 0)
        session.phase = .up(channel: "ch")
        var actions = session.perform([order], at: 0)
        for _ in 0..<3 { actions += session.proceed(at: 0) }
        var found: ([EventSocketCommand], [LineEvent]) = ([], [])
        for action in actions {
            switch action {
            case .send(let command): found.0.append(command)
            case .report(let event): found.1.append(event)
            case .ring, .refuse, .close: continue
            }
        }
        return found
    }

    @Test func aFreeSWITCHElsewhereIsToldAnAddress() {
        let id = "schoolbell-1"
        let play = executed(.play(Play(number: 1, clips: [Self.clip])), Self.elsewhere)
        #expect(play.commands == [.execute("playback", argument: "http_cache://http://h/c1/home/one.wav", id: id)])
        let record = executed(.record(Recording(number: 2, path: "/home/r.wav", limit: 60_000, silence: 3_000)), Self.elsewhere)
        #expect(record.commands == [.execute("record", argument: "http_cache://http://h/c1/home/r.wav?put=60000 60 200 3", id: id)])
        let transfer = executed(.transfer(Transfer(number: 3, to: "0888", whisper: Self.clip, limit: 30_000)), Self.elsewhere)
        let whisper = "execute_on_answer='playback http_cache://http://h/c1/home/one.wav'"
        let bridge = "{ignore_early_media=true,call_timeout=30,\(whisper)}sofia/gateway/t/0888"
        #expect(transfer.commands.last == .execute("bridge", argument: bridge, id: "schoolbell-3"))
    }

    /// Where no sounds are served the order fails by its own end, and the call goes on.
    @Test func whatHasNoAddressFails() {
        let nowhere = SwitchSounds(.url, nil, for: "c1")
        let play = executed(.play(Play(number: 1, clips: [Self.clip])), nowhere)
        #expect(play.commands.isEmpty && play.events == [.played(1, .failed, milliseconds: 0)])
        let record = executed(.record(Recording(number: 2, path: "/home/r.wav", limit: 60_000, silence: 3_000)), nowhere)
        #expect(record.commands.isEmpty && record.events == [.recorded(2, .failed, milliseconds: 0)])
        let transfer = executed(.transfer(Transfer(number: 3, to: "0888", whisper: Self.clip, limit: 30_000)), nowhere)
        let bridge = "{ignore_early_media=true,call_timeout=30}sofia/gateway/t/0888"
        #expect(transfer.commands.last == .execute("bridge", argument: bridge, id: "schoolbell-3"), "it is put through without a word")
        #expect(transfer.events.isEmpty)
    }

    /// The caller is not to be hung up on because somebody else is busy.
    @Test func aTransferThatFailsIsNoEndOfTheCall() {
        let transfer = executed(.transfer(Transfer(number: 3, to: "0888", limit: 30_000)), .here)
        let settings = ["continue_on_fail=true", "hangup_after_bridge=false"]
        let before = settings.enumerated().map { EventSocketCommand.execute("set", argument: $1, id: "schoolbell-\($0 + 1)") }
        #expect(Array(transfer.commands.dropLast()) == before)
    }
}
