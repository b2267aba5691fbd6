import Dialplans
import Domain
import Foundation
import Glibc
import Support
import Testing

@testable import Switchboard

/// What administrators edit, with something wrong in it.
@Suite struct ContentTests {
    enum Change: Sendable {
        case remove(String)
        case write(String, String)
        case replace(in: String, String, String)
    }

    static let faults: [(change: Change, told: [String])] = [
        (.remove("dialplans"), ["there is no folder", "/dialplans"]),
        (.remove("prompts"), ["there is no folder", "/prompts"]),
        (.remove("grade-scales"), ["there is no folder", "/grade-scales"]),
        (.remove("prompts/en/phrases.yaml"), ["prompts/en/phrases.yaml cannot be read"]),
        (.remove("dialplans/national.yaml"), ["there is no dialplan in", "--dialplans"]),
        (.write("dialplans/large.yaml", String(repeating: "# x\n", count: 262_145)), ["dialplans/large.yaml is larger than 1 MiB"]),
        (
            .write("dialplans/many.yaml", "states:\n" + (0..<400_000).map { "  s\($0): { end: }\n" }.joined()),
            ["dialplans/many.yaml is larger than 1 MiB"]
        ),
        (.write("dialplans/bomb.yaml", "dialplan: bomb\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n"), ["bomb.yaml:", "anchor", "alias"]),
        (.write("dialplans/circle.yaml", "dialplan: circle\ninclude: [circle.yaml]\n"), ["circle.yaml:", "includes itself"]),
        (.replace(in: "dialplans/national.yaml", "# The national line", "# \u{FFFD}"), ["national.yaml:3:", "not UTF-8"]),
        (.write("prompts/bg/phrases.yaml", String(repeating: "# x\n", count: 262_145)), ["phrases.yaml is larger than 1 MiB"]),
        (.write("grade-scales/bad.yaml", "scale: [\n"), ["grade-scales/bad.yaml: "]),
        (.write("dialplans/second.yaml", "dialplan: second\nstart: a\n"), ["dialplans/second.yaml:"]),
        (
            .replace(in: "dialplans/national.yaml", "{ say: welcome, then: pick }", "{ say: welcomf, then: pick }"),
            ["national.yaml:", "welcomf", "welcome"]
        ),
        (.replace(in: "dialplans/national.yaml", "do: recognise-caller", "\tdo: recognise-caller"), ["national.yaml:", "tab"]),
        (.replace(in: "dialplans/national.yaml", "  pick:\n", "  pick: &anchor\n"), ["national.yaml:", "anchor"]),
        (.replace(in: "prompts/bg/phrases.yaml", "welcome:", "welcomf:"), ["welcome"]),
    ]

    @Test(arguments: faults.indices) func faultIsTold(index: Int) throws {
        let (change, told) = Self.faults[index]
        let folder = try Self.copy()
        try Self.apply(change, folder)
        let fault = #expect(throws: ContentFault.self) { try Content(Self.folders(folder)) }
        let text = fault?.description ?? ""
        for words in told { #expect(text.contains(words), "\(change): \(text.prefix(2_000))") }
    }

    @Test func whatServesIsWithoutFault() throws {
        let folder = try Self.copy()
        let content = try Content(Self.folders(folder))
        #expect(content.shelf.plan(for: "+359882818905")?.id.name == "national")
        #expect(try Content.faults(in: [], Self.folders(folder)).isEmpty)
        // The version names everything that a call depends on: phrases as well as the dialplan.
        let before = content.shelf.plans.first?.id.version
        try Self.apply(.replace(in: "prompts/bg/phrases.yaml", "\n", "\n# changed\n"), folder)
        #expect(try Content(Self.folders(folder)).shelf.plans.first?.id.version != before)
    }

    /// A pipe, a folder or nothing in a file's place: refused at once, without waiting.
    @Test func whatIsNoFileIsRefused() throws {
        let folder = try Self.copy()
        let place = folder.path("dialplans/national.yaml")
        try FileManager.default.removeItem(atPath: place)
        #expect(mkfifo(place, 0o600) == 0)
        let fault = #expect(throws: ContentFault.self) { _ = try Content.faults(in: [place], Self.folders(folder)) }
        #expect(fault?.description.hasSuffix("dialplans/national.yaml cannot be read") == true)
    }

    /// However much of a file has been written, it is refused: no beginning of the dialplan passes for the whole.
    @Test func halfWrittenFilesAreRefused() throws {
        let folder = try Self.copy()
        let place = folder.path("dialplans/national.yaml")
        let whole = try String(contentsOfFile: place, encoding: .utf8)
        let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
        for count in stride(from: 0, to: lines.count - 2, by: 97) {
            try folder.write("dialplans/national.yaml", lines.prefix(count).joined(separator: "\n"))
            #expect(throws: ContentFault.self, "\(count) lines") { try Content(Self.folders(folder)) }
        }
    }

    private static func copy() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try ShippedFolders.copy(to: folder.url)
        for name in ShippedFolders.names {
            let kind = try FileManager.default.attributesOfItem(atPath: folder.path(name))[.type] as? FileAttributeType
            try #require(kind == .typeDirectory)
        }
        // One dialplan is enough.
        for other in ["school", "support"] { try FileManager.default.removeItem(atPath: folder.path("dialplans/\(other).yaml")) }
        return folder
    }

    private static func folders(_ folder: TemporaryFolder) -> Content.Folders {
        Content.Folders(dialplans: folder.path("dialplans"), prompts: folder.path("prompts"), gradeScales: folder.path("grade-scales"))
    }

    private static func apply(_ change: Change, _ folder: TemporaryFolder) throws {
        switch change {
        case .remove(let name): try FileManager.default.removeItem(atPath: folder.path(name))
        case .write(let name, let text): try folder.write(name, text)
        case .replace(let name, let old, let new):
            let text = try String(contentsOfFile: folder.path(name), encoding: .utf8)
            let place = try #require(text.range(of: old), "\(old) is not in \(name)")
            try folder.write(name, text.replacingCharacters(in: place, with: new))
        }
    }
}
