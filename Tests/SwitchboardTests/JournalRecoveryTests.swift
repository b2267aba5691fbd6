import CallCore
import Dialplans
import Domain
import Foundation
import Storage
import Support
import Testing

@testable import Switchboard

/// What a killed engine left behind, in whatever state.
@Suite struct JournalRecoveryTests {
    static let began = record(
        .began(
            JournalHead(
                engine: "0.1.0", dialplan: DialplanID(name: "test", version: "1"), offer: CallOffer(id: "a", from: "0888", to: "1"),
                language: "en", startedAt: 1_000_000)))
    static let stepped = record(
        .stepped(JournalStep(at: 4_000, event: .plain(.rang), effects: [.line(.answer)], state: "welcome")))
    static let ended = record(.ended("caller"))

    struct Left: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        /// Call and cause.
        var calls: [String: String]

        init(_ name: String, _ text: String, _ calls: [String: String]) {
            testDescription = name
            self.text = text
            self.calls = calls
        }
    }

    static let lefts = [
        Left("empty", "", [:]),
        Left("whole", "a\t\(began)\na\t\(stepped)\na\t\(ended)\n", ["a": "caller"]),
        Left("in progress", "a\t\(began)\na\t\(stepped)\n", ["a": "engine-lost"]),
        Left("rung", "a\t\(began)\n", ["a": "engine-lost"]),
        Left("cut in its last line", "a\t\(began)\na\t\(stepped)\na\t\(ended.prefix(9))", ["a": "engine-lost"]),
        Left("cut before its line feed", "a\t\(began)\na\t\(ended)", ["a": "engine-lost"]),
        Left("cut in its first line", "a\t\(began.prefix(20))", [:]),
        Left("two calls", "a\t\(began)\nb\t\(began)\na\t\(stepped)\nb\t\(ended)\na\t\(ended)\n", ["a": "caller", "b": "caller"]),
        Left("garbage between", "a\t\(began)\n\nno tab\n\t\na\t{}\na\t\(ended)\n\u{0}\u{1}\u{7F}\n", ["a": "caller"]),
        Left("garbage first", "a\tnothing\na\t\(began)\na\t\(ended)\n", ["a": "caller"]),
        Left("a call without its beginning", "a\t\(stepped)\na\t\(ended)\nb\t\(began)\n", ["b": "engine-lost"]),
        Left("garbage only", String(repeating: "\u{FFFD}x", count: 5_000), [:]),
    ]

    @Test(arguments: lefts) func whatIsLeftIsFolded(left: Left) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("journal/line-1.journal", left.text)
        let store = try Store.open(folder: folder.path("data"))
        Self.recover(folder, store)
        #expect(try Self.calls(store) == left.calls)
        #expect(!FileManager.default.fileExists(atPath: path))
        Self.recover(folder, store)
        #expect(try Self.calls(store) == left.calls)
    }

    @Test func bytesThatAreNoTextHarmNothing() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("journal/line-1.journal", "")
        let noise = [UInt8]([0xFF, 0x09, 0xC3, 0x28, 0x0A, 0x80, 0x0A]) + Array("a\t\(Self.began)\n".utf8) + [0xF0, 0x9F, 0x00, 0x09]
        try Data(noise).write(to: URL(fileURLWithPath: path))
        let store = try Store.open(folder: folder.path("data"))
        Self.recover(folder, store)
        #expect(try Self.calls(store) == ["a": "engine-lost"])
    }

    @Test func aLostCallEndedWithItsLastStep() throws {
        let folder = try TemporaryFolder()
        try folder.write("journal/line-1.journal", "a\t\(Self.began)\na\t\(Self.stepped)\n")
        let store = try Store.open(folder: folder.path("data"))
        Self.recover(folder, store)
        let call = try #require(try store.read { try CallJournal($0).find("a") })
        #expect(call.beganAt.milliseconds == 1_000_000 && call.endedAt.milliseconds == 1_004_000)
        #expect(call.states == ["4000 welcome"])
        #expect(call.journal?.count == 2)
    }

    @Test func theFileOfALivingEngineIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("journal/line-1.journal", "a\t\(Self.began)\n")
        let store = try Store.open(folder: folder.path("data"))
        let living = try JournalFile(path: path)
        Self.recover(folder, store)
        #expect(try Self.calls(store).isEmpty)
        #expect(try JournalFile.read(path: path).records.count == 1)
        withExtendedLifetime(living) {}
    }

    /// A kill while a journal was written anew leaves the whole one, and a copy with records of calls.
    @Test func halfAJournalIsRemovedUnlessALivingEngineWritesIt() throws {
        let folder = try TemporaryFolder()
        let left = try folder.write("journal/line-1.journal.new", "a\t\(Self.began)\n")
        let written = try folder.write("journal/line-2.journal.new", "b\t\(Self.began)\n")
        let living = try JournalFile(path: written)
        let whole = try folder.write("journal/line-1.journal", "a\t\(Self.began)\na\t\(Self.ended)\n")
        let store = try Store.open(folder: folder.path("data"))
        Self.recover(folder, store)
        #expect(!FileManager.default.fileExists(atPath: left) && !FileManager.default.fileExists(atPath: whole))
        #expect(try JournalFile.read(path: written).records.count == 1)
        #expect(try Self.calls(store) == ["a": "caller"], "half a journal is not read")
        withExtendedLifetime(living) {}
    }

    @Test func aJournalThatCannotBeWrittenAnewLeavesNothingBeside() throws {
        guard let disk = try TinyDisk() else { return }
        let file = try JournalFile(path: disk.path + "/line-1.journal")
        let large = [UInt8](repeating: 0x61, count: 100_000)
        #expect(throws: JournalFile.Failure.self) { try file.rewrite([("a", large)], mark: nil) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["line-1.journal"])
    }

    @Test func aFlushHoldsTheLockAsTheFileDoes() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("line-1.journal")
        var file: JournalFile? = try JournalFile(path: path)
        var flusher = file?.flusher
        file = nil
        #expect(try JournalFile.unlessInUse(path: path) == nil)
        flusher?.flush()
        flusher = nil
        #expect(try JournalFile.unlessInUse(path: path) != nil)
    }

    @Test func oneFileThatCannotBeReadHindersNoOther() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("journal/a.journal"), withIntermediateDirectories: true)
        try folder.write("journal/b.journal", "a\t\(Self.began)\n")
        try folder.write("journal/note.txt", "b\t\(Self.began)\n")
        let store = try Store.open(folder: folder.path("data"))
        let log = TestLog()
        JournalRecovery(folder: folder.path("journal"), store: store, log: log.logger).run(at: 0)
        #expect(try Self.calls(store) == ["a": "engine-lost"])
        #expect(log.text.contains("cannot be folded"))
        #expect(FileManager.default.fileExists(atPath: folder.path("journal/note.txt")))
    }

    private static func record(_ record: JournalRecord) -> String {
        (try? JSONEncoder().encode(record)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func recover(_ folder: TemporaryFolder, _ store: Store) {
        JournalRecovery(folder: folder.path("journal"), store: store, log: TestLog().logger).run(at: 2_000_000)
    }

    private static func calls(_ store: Store) throws -> [String: String] {
        let calls = try store.read { try CallJournal($0).recent(limit: 100) }
        return Dictionary(uniqueKeysWithValues: calls.map { ($0.id, $0.cause) })
    }
}
