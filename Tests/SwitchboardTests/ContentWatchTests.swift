import CallCore
import Dialplans
import Foundation
import Speech
import Support
import Testing

@testable import Switchboard

/// What becomes of a change of the files while the service runs.
@Suite struct ContentWatchTests {
    @Test func aChangeIsTakenWhenItStandsStill() throws {
        let folders = try EditedFolders()
        let first = folders.editions.current
        #expect(folders.watch.look() == .same)
        try folders.write(1)
        #expect(folders.watch.look() == .unsettled)
        try folders.write(2)
        #expect(folders.watch.look() == .unsettled, "it is still being written")
        #expect(folders.editions.current === first)
        let content = try Content(EditedFolders.places(folders.folder))
        #expect(folders.watch.look() == .taken(version: content.files.version))
        #expect(folders.editions.current.version == content.files.version)
        #expect(folders.editions.standing == VersionStanding(version: content.files.version, since: "now", origin: .files))
        #expect(folders.watch.look() == .same)
    }

    @Test func whatDoesNotCountIsNoChange() throws {
        let folders = try EditedFolders()
        try folders.folder.write("dialplans/line.yaml~", "nonsense")
        try folders.folder.write("dialplans/.line.yaml.swp", "nonsense")
        try folders.folder.write("dialplans/line.one.story", "nonsense")
        #expect(folders.watch.look() == .same)
        // The same words written again are another file, but no other version.
        try folders.write(0)
        #expect(folders.lookTwice() == .kept)
    }

    typealias Wrong = (name: String, change: @Sendable (TemporaryFolder) throws -> Void, told: String)
    static let wrong: [Wrong] = [
        ("half a dialplan", { try $0.write("dialplans/line.yaml", String(EditedFolders.dialplan(1).dropLast(60))) }, "line.yaml:"),
        ("half the phrases", { try $0.write("prompts/en/phrases.yaml", String(EditedFolders.phrases(1).prefix(70))) }, "phrases.yaml:"),
        ("an empty file", { try $0.write("dialplans/line.yaml", "") }, "line.yaml:1:1: the file is empty [empty]"),
        ("no file", { try FileManager.default.removeItem(atPath: $0.path("dialplans/line.yaml")) }, "there is no dialplan"),
        ("no folder", { try FileManager.default.removeItem(atPath: $0.path("prompts")) }, "there is no folder"),
        ("an unknown phrase", { try $0.write("dialplans/line.yaml", EditedFolders.dialplan(1) + "  x: { end: z }\n") }, "unknown-phrase"),
        ("not UTF-8", { try Data([0x64, 0xFF, 0x0A]).write(to: $0.url.appendingPathComponent("dialplans/line.yaml")) }, "line.yaml"),
        (
            "a bomb of aliases",
            { try $0.write("dialplans/line.yaml", "a: &a [x, x]\nb: &b [*a, *a]\n" + EditedFolders.dialplan(1)) }, "[anchor]"
        ),
        ("a megabyte and more", { try $0.write("dialplans/big.yaml", String(repeating: "#\n", count: 600_000)) }, "larger than 1 MiB"),
        (
            "a cycle of includes",
            { folder in
                try folder.write("dialplans/line.yaml", EditedFolders.dialplan(1) + "include: [more.yaml]\n")
                try folder.write("dialplans/more.yaml", "include: [line.yaml]\nstates: { a: { end: bye } }\n")
            }, "[bad-include]"
        ),
        (
            "a recording that is none",
            { try $0.write("prompts/en/recorded/hello.wav", "ID3") }, "hello.wav"
        ),
    ]

    @Test(arguments: wrong.indices) func aWrongChangeIsRefusedAndTheOldVersionServesOn(index: Int) throws {
        let (name, change, told) = Self.wrong[index]
        let folders = try EditedFolders()
        let first = folders.editions.current
        try change(folders.folder)
        guard case .refused(let reason) = folders.lookTwice() else {
            Issue.record("\(name) is not refused")
            return
        }
        #expect(reason.contains(told), "\(name): \(reason)")
        #expect(folders.editions.current === first)
        #expect(folders.editions.standing.refused == VersionStanding.Refusal(at: "now", reason: reason))
        #expect(folders.log.text.contains("a change is refused"))
        #expect(folders.lookTwice() == .same, "it is told once")
        try FileManager.default.removeItem(atPath: folders.folder.path("dialplans"))
        try? FileManager.default.removeItem(atPath: folders.folder.path("prompts"))
        try folders.write(3)
        _ = folders.lookTwice()
        #expect(folders.editions.current !== first, "the next good change is taken")
        #expect(folders.editions.standing.refused == nil)
    }

    @Test func aRefusalTellsNoWholeNumber() throws {
        let folders = try EditedFolders()
        let text = EditedFolders.dialplan(1).replacing("\"+359882818905\"", with: "\"+359882818905x\", \"0888123456\"")
        try folders.folder.write("dialplans/line.yaml", text)
        guard case .refused(let reason) = folders.lookTwice() else {
            Issue.record("it is not refused")
            return
        }
        #expect(reason.contains("bad-phone-number"))
        #expect(!(reason + folders.log.text).contains("8828") && !(reason + folders.log.text).contains("0888"), "\(reason)")
    }

    @Test func whatWasChosenServesUntilTheFilesAreChanged() throws {
        let folders = try EditedFolders(1)
        let first = folders.editions.current.version
        _ = try folders.kept.keep(FileSet(EditedFolders.places(folders.folder)))
        try folders.write(2)
        guard case .taken(let second) = folders.lookTwice() else {
            Issue.record("it is not taken")
            return
        }
        try folders.kept.choose(VersionChoice(version: first, instead: second))
        #expect(folders.lookTwice() == .taken(version: first))
        #expect(folders.editions.standing.origin == .chosen)
        #expect(folders.lookTwice() == .same)
        try folders.folder.write("dialplans/line.yaml", "nonsense")
        _ = folders.lookTwice()
        #expect(folders.editions.current.version == first && folders.kept.choice != nil, "a wrong change does not undo it")
        try folders.write(3)
        _ = folders.lookTwice()
        #expect(folders.editions.standing.origin == .files && folders.kept.choice == nil)
        #expect(![first, second].contains(folders.editions.current.version))
    }

    @Test func aRecordingIsPlayedFromWhatIsKept() throws {
        let folders = try EditedFolders()
        let sound = WAV.encode(PCM((0..<8_000).map { Int16(3_300 * ($0 % 8 < 4 ? 1 : -1)) }))
        let path = folders.folder.path("prompts/en/recorded/hello.wav")
        try FileManager.default.createDirectory(atPath: folders.folder.path("prompts/en/recorded"), withIntermediateDirectories: true)
        try Data(sound).write(to: URL(fileURLWithPath: path))
        guard case .taken(let version) = folders.lookTwice() else {
            Issue.record("it is not taken: \(folders.editions.standing)")
            return
        }
        try FileManager.default.removeItem(atPath: path)
        let content = try Content(try folders.kept.files(of: version))
        let clip = try #require(try content.recordings.clip(of: "hello", in: "en", text: "hello"))
        #expect(clip.path.hasPrefix(folders.folder.path("data")) && clip.path.hasSuffix(".wav"))
        #expect([UInt8](FileManager.default.contents(atPath: clip.path) ?? Data()) == sound)
    }
}
