import CallCore
import Dialplans
import Dispatch
import Foundation
import Speech
import Support
import Synchronization
import Testing

@Suite struct ClipMakerTests {
    /// Speaks a tone, counts how often, and fails when it is told to.
    private final class CountingSpeaker: Speaker {
        private let spoken = Mutex(0)
        let failure: SpeechError?
        let gate: DispatchSemaphore?

        init(failure: SpeechError? = nil, gate: DispatchSemaphore? = nil) {
            self.failure = failure
            self.gate = gate
        }

        var count: Int { spoken.withLock { $0 } }

        func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM {
            spoken.withLock { $0 += 1 }
            gate?.wait()
            if let failure { throw failure }
            return PCM(MeasureTests.tone(500, 0.2))
        }
    }

    private final class Made: Sendable { let paths = Mutex<Set<String>>([]) }

    private let folder: TemporaryFolder
    private let speaker = CountingSpeaker()
    private let plain = SpokenRequest(text: "Добър ден", language: "bg", personal: false)
    private let personal = SpokenRequest(text: "Мария има шест", language: "bg", personal: true)

    init() throws { folder = try TemporaryFolder() }

    private func maker(_ speaker: any Speaker, key: UInt8 = 1) -> ClipMaker {
        ClipMaker(cache: folder.path("a/cache"), speaker: speaker, personalKey: [UInt8](repeating: key, count: 32))
    }

    private func files() -> [String] {
        let base = folder.path("a/cache")
        let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.contains(".") }
    }

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test func clipIsMadeOnce() throws {
        let maker = maker(speaker)
        #expect(maker.ready(plain) == nil && speaker.count == 0)
        let clips = try (0..<3).map { _ in try maker.clip(for: plain) } + [self.maker(speaker).clip(for: plain)]
        #expect(Set(clips).count == 1)
        #expect(maker.ready(plain) == clips[0])
        #expect(speaker.count == 1)
        #expect(clips[0].milliseconds == 500)
        #expect(clips[0].text == "Добър ден")
        #expect(try WAV.read(clips[0].path) == PCM(MeasureTests.tone(500, 0.2)))
        #expect(files().count == 1)
    }

    @Test func nameTellsAllThatMakesTheClip() throws {
        let maker = maker(speaker)
        var paths = Set<String>()
        for text in ["а", "б", "а б"] {
            for language in ["bg", "uk"] as [LanguageCode] {
                for isPersonal in [false, true] {
                    paths.insert(try maker.clip(for: SpokenRequest(text: text, language: language, personal: isPersonal)).path)
                }
            }
        }
        paths.insert(try self.maker(speaker, key: 2).clip(for: SpokenRequest(text: "а", language: "bg", personal: true)).path)
        #expect(paths.count == 13)
    }

    @Test func slowReadingIsAClipOfItsOwn() throws {
        let maker = maker(speaker)
        var slow = plain
        slow.tempo = .slow
        let clips = (try maker.clip(for: plain), try maker.clip(for: slow))
        #expect(clips.0.path != clips.1.path && clips.0.text == clips.1.text)
        #expect(maker.ready(slow) == clips.1 && maker.ready(plain) == clips.0)
    }

    @Test func whatTellsOfAChildIsKeptApart() throws {
        let maker = maker(speaker)
        let (open, closed) = (try maker.clip(for: plain).path, try maker.clip(for: personal).path)
        #expect(closed.hasPrefix(folder.path("a/cache/personal/")))
        #expect(!open.contains("personal"))
        #expect(try mode(closed) == 0o640)
        #expect(try mode((closed as NSString).deletingLastPathComponent) == 0o750)
        #expect(try mode(folder.path("a/cache/personal")) == 0o750)
        #expect(try mode(open) == 0o644)
    }

    @Test func sweepTakesOnlyWhatIsOldAndPersonal() throws {
        let maker = maker(speaker)
        let (open, closed) = (try maker.clip(for: plain).path, try maker.clip(for: personal).path)
        let now = Int(Date().timeIntervalSince1970)
        #expect(maker.sweep(now: now + 23 * 3_600) == 0)
        #expect(maker.sweep(now: now + 24 * 3_600 + 10) == 1)
        #expect(FileManager.default.fileExists(atPath: open))
        #expect(!FileManager.default.fileExists(atPath: closed))
        #expect(maker.sweep(now: now + 48 * 3_600) == 0)
    }

    @Test func clipThatIsSweptSoonIsMadeAgain() throws {
        let maker = maker(speaker)
        let path = try maker.clip(for: personal).path
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -23.5 * 3_600)], ofItemAtPath: path)
        #expect(try maker.clip(for: personal).path == path)
        #expect(speaker.count == 2)
        #expect(maker.sweep(now: Int(Date().timeIntervalSince1970) + 3_600) == 0)
    }

    @Test func forgottenClipIsGone() throws {
        let maker = maker(speaker)
        let path = try maker.clip(for: personal).path
        maker.forget(personal)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: [0, 10, 44, 500]) func fileThatIsNotWholeIsMadeAgain(length: Int) throws {
        let maker = maker(speaker)
        let clip = try maker.clip(for: plain)
        try Data(contentsOf: URL(fileURLWithPath: clip.path)).prefix(length).write(to: URL(fileURLWithPath: clip.path))
        #expect(try maker.clip(for: plain) == clip)
        #expect(try WAV.read(clip.path).milliseconds == 500)
        #expect(speaker.count == 2)
    }

    @Test func equalRequestsInFlightAreMadeOnce() throws {
        let gate = DispatchSemaphore(value: 0)
        let slow = CountingSpeaker(gate: gate)
        let maker = maker(slow)
        let made = Made()
        let group = DispatchGroup()
        for _ in 0..<8 {
            let thread = Thread { [plain] in
                let path = (try? maker.clip(for: plain).path) ?? "failed"
                made.paths.withLock { _ = $0.insert(path) }
                group.leave()
            }
            group.enter()
            thread.start()
        }
        gate.signal()
        group.wait()
        #expect(slow.count == 1)
        #expect(made.paths.withLock { $0.count } == 1)
    }

    @Test func failureIsToldAndNothingIsKept() throws {
        #expect(throws: ClipError.unspoken(.crashed)) { try maker(CountingSpeaker(failure: .crashed)).clip(for: plain) }
        #expect(throws: ClipError.noVoice("xx")) { try maker(speaker).clip(for: SpokenRequest(text: "a", language: "xx", personal: false)) }
        #expect(files().isEmpty)
        #expect(try maker(speaker).clip(for: plain).milliseconds == 500)
    }

    @Test func cacheThatIsAFileIsAnError() throws {
        try folder.write("a/cache", "I am a file")
        let error = #expect(throws: ClipError.self) { try maker(speaker).clip(for: plain) }
        guard case .unwritable(let place, ENOTDIR) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(place.hasPrefix(folder.path("a/cache")))
    }
}
