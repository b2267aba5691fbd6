import CallCore
import Dialplans
import Domain
import Foundation
import Storage
import Support
import Testing

@testable import Switchboard

/// What a link lets one do, and for how long.
@Suite struct ClipLinkTests {
    let folder: TemporaryFolder
    let vault: Vault

    init() throws {
        folder = try TemporaryFolder()
        vault = try Store.open(folder: folder.path("data")).vault
    }

    static let now: Int64 = 1_795_000_000

    /// The links as they are made and read so many seconds later.
    func links(after seconds: Int64 = 0, _ vault: Vault? = nil) -> SignedLinks {
        let links = SignedLinks(
            vault ?? self.vault, shelves: ClipShelves([("clips", "/data/clips"), ("messages", "/data/recordings")]),
            clock: WallClock(standing: Instant(milliseconds: (Self.now + seconds) * 1_000)))
        links.serve(under: "https://h/s")
        return links
    }

    /// What stands behind the address.
    func path(_ address: String?) throws -> Substring { try #require(address).dropFirst("https://h/s/".count) }

    @Test func aLinkIsGoodForFiveMinutes() throws {
        let path = try path(links().fetching("/data/clips/7d/7d21.wav", for: "c1"))
        #expect(path.hasSuffix("/clips/7d/7d21.wav"), "Asterisk looks at what stands behind the last dot")
        for (seconds, isGood) in [(0, true), (299, true), (300, false), (3_000, false), (-60, true)] as [(Int64, Bool)] {
            let file = links(after: seconds).file(at: path, for: .fetch)
            #expect((file?.path == "/data/clips/7d/7d21.wav") == isGood, "after \(seconds) s")
            if isGood { #expect(file?.call == "c1") }
        }
    }

    @Test func aRecordingMayBeBroughtFiveMinutesAfterItsLimit() throws {
        let path = try path(links().handingOver("/data/recordings/c1-1.wav", for: "c1", lasting: 60_000))
        #expect(links(after: 359).file(at: path, for: .handOver)?.path == "/data/recordings/c1-1.wav")
        #expect(links(after: 360).file(at: path, for: .handOver) == nil)
    }

    @Test func aLinkIsForOneUse() throws {
        let get = try path(links().fetching("/data/clips/x.wav", for: "c1"))
        #expect(links().file(at: get, for: .handOver) == nil)
        let put = try path(links().handingOver("/data/recordings/c1-1.wav", for: "c1", lasting: 0))
        #expect(links().file(at: put, for: .fetch) == nil)
    }

    /// Not one byte of it can be another, and nothing can stand before or behind it.
    @Test func aLinkThatWasChangedIsNone() throws {
        let path = String(try path(links().fetching("/data/clips/x.wav", for: "c1")))
        let links = links()
        for index in path.indices {
            for other in ["0", "1", "a", "/", ".", "%"] where String(path[index]) != other {
                let changed = path.replacingCharacters(in: index...index, with: other)
                #expect(links.file(at: changed[...], for: .fetch) == nil, "\(changed)")
            }
        }
        for changed in ["", "/", "/" + path, path + "/", path + "%00", path + "/../x.wav", String(path.dropLast()), path + path] {
            #expect(links.file(at: changed[...], for: .fetch) == nil, "\(changed)")
        }
        let parts = path.split(separator: "/").map(String.init)
        let others = [["c2", parts[1]], ["c1", "\(Self.now + 999_999)"], ["c1", "0" + parts[1]], ["c1", "+" + parts[1]]]
        for other in others {
            let changed = (other + parts.dropFirst(2)).joined(separator: "/")
            #expect(links.file(at: changed[...], for: .fetch) == nil, "\(changed)")
        }
    }

    @Test func anotherKeyKnowsNoneOfOurLinks() throws {
        let other = try Store.open(folder: folder.path("other")).vault
        let path = try path(links().fetching("/data/clips/x.wav", for: "c1"))
        #expect(links(after: 0, other).file(at: path, for: .fetch) == nil)
        #expect(links().file(at: path, for: .fetch) != nil, "and the same key, read anew, knows them: a restart ends none")
    }

    @Test(arguments: [
        "/data/clips", "/data/clips/", "/data/clipsx/x.wav", "/data/x.wav", "/etc/passwd", "x.wav", "/data/clips/../x.wav",
        "/data/clips/.key", "/data/clips/a b.wav", "/data/clips//x.wav", "/data/clips/ж.wav", "/data/clips/x.wav\n",
        "/data/clips/" + String(repeating: "x", count: 200),
    ]) func whatLiesOnNoShelfHasNoLink(path: String) { #expect(links().fetching(path, for: "c1") == nil) }

    @Test(arguments: ["", "a/b", "a b", "A", String(repeating: "a", count: 65)]) func aCallThatCannotStandInAPathHasNoLink(call: String) {
        #expect(links().fetching("/data/clips/x.wav", for: CallID(call)) == nil)
    }

    @Test func whereNothingIsServedThereIsNoLink() {
        let links = links()
        links.serve(under: nil)
        #expect(links.fetching("/data/clips/x.wav", for: "c1") == nil)
    }

    @Test func hostilePathsAreNotEvenLookedAt() {
        let links = links()
        let paths = [
            String(repeating: "a", count: 100_000), String(repeating: "/", count: 10_000), "a/999999999999999999999/b/c", "a/-1/b/c",
            "a/1/" + String(repeating: "A", count: 43) + "/clips/x.wav", "../../../etc/passwd/1/2/3", "\u{0}/\u{0}/\u{0}/\u{0}",
        ]
        for path in paths { #expect(links.file(at: path[...], for: .fetch) == nil) }
    }
}
