import Foundation
import Support
import Testing

@testable import Switchboard

@Suite struct KeptVersionsTests {
    @Test func whatIsKeptComesBackAsItWas() throws {
        let folders = try EditedFolders(7)
        let set = try FileSet(EditedFolders.places(folders.folder))
        _ = try folders.kept.keep(set)
        _ = try folders.kept.keep(set)
        try folders.write(8)
        let other = try folders.kept.keep(FileSet(EditedFolders.places(folders.folder)))
        #expect(folders.kept.names == [set.version, other.version].sorted())
        let back = try folders.kept.files(of: set.version)
        #expect(back.version == set.version)
        #expect(back.files.mapValues(\.text) == set.files.mapValues(\.text))
        #expect(try Content(back).shelf.plans.map(\.id) == Content(set).shelf.plans.map(\.id))
        #expect(try folders.kept.name(beginning: String(set.version.prefix(9))) == set.version)
        for name in ["", "zzz", "../../etc/passwd", String(repeating: "a", count: 1_000)] {
            #expect(throws: KeptVersions.Failure.unknown(name)) { try folders.kept.name(beginning: name) }
            #expect(throws: KeptVersions.Failure.unknown(name)) { try folders.kept.files(of: name) }
        }
    }

    @Test(arguments: ["files", "manifest"]) func whatIsDamagedIsNotUsed(what: String) throws {
        let folders = try EditedFolders()
        let set = try folders.kept.keep(FileSet(EditedFolders.places(folders.folder)))
        let file = try #require(set.files["dialplans/line.yaml"])
        let path = what == "files" ? file.path : folders.folder.path("data/versions/\(set.version).json")
        try Data("{}".utf8).write(to: URL(fileURLWithPath: path))
        let damaged = what == "files" ? "dialplans/line.yaml" : "\(set.version).json"
        #expect(throws: KeptVersions.Failure.damaged(version: set.version, file: damaged)) { try folders.kept.files(of: set.version) }
        #expect(throws: (any Error).self) { try folders.kept.check(set.version) }
    }

    /// What a restart begins with.
    @Test func aServiceBeginsWithWhatWasChosenAndElseWithWhatServedLast() throws {
        let folders = try EditedFolders(1)
        let places = EditedFolders.places(folders.folder)
        let first = try FirstContent.service(places, kept: folders.kept) { nil }
        #expect(first.origin == .files && first.refusal == nil)
        let version = first.content.files.version
        try folders.write(2)
        let second = try FileSet(places).version
        try folders.kept.choose(VersionChoice(version: version, instead: second))
        let chosen = try FirstContent.service(places, kept: folders.kept) { nil }
        #expect(chosen.origin == .chosen && chosen.content.files.version == version)
        try folders.folder.write("dialplans/line.yaml", "nonsense")
        #expect(throws: ContentFault.self) { try FirstContent.service(places, kept: folders.kept) { nil } }
        let last = try FirstContent.service(places, kept: folders.kept) { version }
        #expect(last.origin == .last && last.content.files.version == version)
        #expect(last.refusal?.contains("line.yaml") == true)
    }
}
