import Domain
import Foundation
import Logging
import Support
import Testing

@testable import Switchboard

@Suite struct ChoresTests {
    @Test func voiceMessagesAreKeptThirtyDays() throws {
        let folder = try TemporaryFolder()
        let now = Instant(milliseconds: 1_795_240_800_000)
        let ages = ["old.wav": 31, "young.wav": 29, "old.txt": 31]
        for (name, days) in ages {
            let path = try folder.write(name, "x")
            let changed = Date(timeIntervalSince1970: Double(now.milliseconds) / 1_000 - Double(days) * 86_400)
            try FileManager.default.setAttributes([.modificationDate: changed], ofItemAtPath: path)
        }
        try RecordingsFolder(path: folder.path).sweep(now: now, days: 30)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["old.txt", "young.wav"])
    }
}
