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

    @Test(arguments: WrongChange.all.indices) func aWrongChangeIsRefusedAndTheOldVersionServesOn(index: Int) throws {
        let (name, change, told) = WrongChange.all[index]
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
        #expect(folders.log.text.contains("a change is refused, the old version serves on") && folders.log.text.contains(told))
        #expect(folders.lookTwice() == .same, "it is told once")
        folders.restore()
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

    private static let sound = WAV.encode(PCM((0..<8_000).map { Int16(3_300 * ($0 % 8 < 4 ? 1 : -1)) }))

    /// A studio's bad file keeps no urgent change back: the voice speaks in its place, and it is said why.
    @Test func aRecordingThatCannotBePlayedIsSetAside() throws {
        let folders = try EditedFolders()
        try folders.folder.write("prompts/en/recorded/hello.wav", "ID3")
        try Data(Self.sound).write(to: folders.folder.url.appendingPathComponent("prompts/en/recorded/bye.wav"))
        try Data(Self.sound).write(to: folders.folder.url.appendingPathComponent("prompts/en/recorded/nothing.wav"))
        try folders.write(1)
        guard case .taken(let version) = folders.lookTwice() else {
            Issue.record("it is not taken: \(folders.editions.standing)")
            return
        }
        let told = try #require(folders.editions.standing.setAside)
        #expect(told.contains("hello.wav") && told.contains("nothing.wav, but no phrase nothing") && !told.contains("bye.wav"), "\(told)")
        #expect(folders.log.text.contains("recordings cannot be played, the voice speaks in their place"))
        let content = try Content(try folders.kept.files(of: version))
        #expect(try content.recordings.clip(of: "hello", in: "en", text: "hello") == nil)
        #expect(try content.recordings.clip(of: "bye", in: "en", text: "bye") != nil)
        for name in ["hello", "nothing"] {
            try FileManager.default.removeItem(atPath: folders.folder.path("prompts/en/recorded/\(name).wav"))
        }
        _ = folders.lookTwice()
        #expect(folders.editions.standing.setAside == nil)
    }

    @Test func aRecordingIsPlayedFromWhatIsKept() throws {
        let folders = try EditedFolders()
        let sound = Self.sound
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
