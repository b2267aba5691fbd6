import Foundation
import Support
import Testing

@testable import Storage

/// Records of calls in one file, read back from between those of others.
@Suite struct JournalFileTests {
    /// However far a call's records lie apart, and however long they are.
    @Test(arguments: [0, 1, 4_000, 4_096, 5_000, 40_000, 200_000]) func recordsAreReadFromBetweenOthers(gap: Int) throws {
        let folder = try TemporaryFolder()
        let file = try JournalFile(path: folder.path("a.journal"))
        var (extent, others) = (JournalFile.Extent(), JournalFile.Extent())
        let records = (1...40).map { Array(repeating: UInt8($0 + 0x30), count: $0 * $0 * 20) }
        for record in records {
            try file.append(record, of: "a", to: &extent)
            if gap > 0 { try file.append(Array(repeating: 0x2D, count: gap), of: "b", to: &others) }
        }
        #expect(try file.records(at: extent) == records)
        #expect(try file.records(at: JournalFile.Extent()).isEmpty)
    }

    /// A `pread` for each record would be most of what the end of a call costs.
    @Test func recordsThatLieCloseAreReadAtOnce() throws {
        let folder = try TemporaryFolder()
        let file = try JournalFile(path: folder.path("a.journal"))
        var (extent, others) = (JournalFile.Extent(), JournalFile.Extent())
        for number in 0..<100 {
            try file.append(Array(repeating: 0x61, count: 300), of: "a", to: &extent)
            try file.append(Array(repeating: 0x62, count: number == 49 ? 10_000 : 1_000), of: "b", to: &others)
        }
        #expect(extent.stretches.map(\.parts) == [0..<50, 50..<100])
    }
}
