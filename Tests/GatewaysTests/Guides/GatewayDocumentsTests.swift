import Foundation
import Support
import Switchboard
import Testing

@testable import Gateways

/// What all guides in `gateways/` have in common.
@Suite struct GatewayDocumentsTests {
    @Test(arguments: GatewayGuide.all) func theEngineTakesTheSettings(guide: String) throws {
        let settings = try GatewayGuide.settings(guide)
        try #require(!settings.isEmpty)
        for text in settings { #expect(throws: Never.self, "\(text)") { try Configuration(text: text, file: guide) } }
    }

    /// Whatever is somebody's own, a number or an address, is marked as to be changed: in its line, or in the remark above.
    @Test(arguments: [
        ("gateways/asterisk/extensions.conf", "<<<"), ("gateways/audiosocket/extensions.conf", "<<<"),
        ("gateways/freeswitch/schoolbell.xml", "CHANGE"),
    ]) func whatIsToBeChangedIsMarked(path: String, mark: String) throws {
        var (isMarked, found) = (false, 0)
        for line in try GatewayGuide.text(path).split(separator: "\n") {
            let isRemark = line.contains("<!--")
            if isRemark { isMarked = line.contains(mark) }
            let isOwn = line.contains(/\d+\.\d+\.\d+\.\d+|359\d{6}|882818905|Playback|"playback"/)
            if isOwn { #expect(line.contains(mark) || isMarked, "\(path): \(line)") }
            found += isOwn ? 1 : 0
        }
        #expect(found >= 4)
    }

    @Test func everyLinkLeadsSomewhere() throws {
        for guide in GatewayGuide.all {
            let folder = Program.root.appendingPathComponent(guide).deletingLastPathComponent()
            for link in try GatewayGuide.text(guide).matches(of: /\]\(([^)#]+)(#[a-z-]+)?\)/) {
                #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(String(link.1)).path), "\(guide): \(link.1)")
            }
        }
    }

    /// An `asterisk` that lists what it keeps as the real one does (`main/media_cache.c`), and notes what it is told.
    @Test func clearingForgetsTheSoundsOfCallsThatAreOver() throws {
        let folder = try TemporaryFolder()
        let mine = "https://sounds.example.org:9420/"
        let (old, new, gone) = (try folder.write("bucket-1.wav", ""), try folder.write("bucket-2.wav", ""), folder.path("bucket-3.wav"))
        try FileManager.default.setAttributes([.modificationDate: Date() - 3_600], ofItemAtPath: old)
        let kept = [(mine + "s1/a.wav", old), (mine + "s2/b.wav", new), (mine + "s3/c.wav", gone), ("https://example.org/d.wav", old)]
        let rows = kept.map { $0.0.padding(toLength: max(40, $0.0.count), withPad: " ", startingAt: 0) + "\n\t" + $0.1 + "  \n" }
        try folder.write("list", "URI\n\tLocal File\n---------------\n" + rows.joined())
        let asterisk = try folder.write(
            "asterisk",
            "#!/bin/sh\n[ \"$2\" = 'media cache show all' ] && cat \(folder.path)/list || echo \"$1 $2\" >>\(folder.path)/told\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: asterisk)
        let script = Program.root.appendingPathComponent("gateways/asterisk/clear-media-cache").path
        let ran = try Program.run([script, mine], executable: "/bin/sh", environment: ["PATH": folder.path + ":/usr/bin:/bin"])
        #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
        let told = try String(contentsOfFile: folder.path("told"), encoding: .utf8)
        #expect(told == "-rx media cache delete \(mine)s1/a.wav\n-rx media cache delete \(mine)s3/c.wav\n")
        #expect(try Program.run([script], executable: "/bin/sh").status != 0)
    }
}
