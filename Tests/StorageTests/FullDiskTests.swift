import Support
import Testing

@testable import Storage

/// A store on a disk that is full for a while.
@Suite struct FullDiskTests {
    @Test func onlyARowThatIsWrittenFindsAFullDisk() throws {
        guard let disk = try TinyDisk(kilobytes: 8_192) else { return }
        let store = try Store.open(folder: disk.path)
        try store.write { try $0.prove() }
        try disk.fill()
        try store.write { _ in }
        let error = #expect(throws: StoreError.self) { try store.write { try $0.prove() } }
        #expect(error == .diskFull)
        try disk.empty()
        try store.write { try $0.prove() }
        try store.close()
    }

    /// However often it is proved, the store does not grow by it.
    @Test func theProofIsOneRow() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path)
        func proof() throws -> [[UInt8]] {
            try store.read { database in
                try database.all("SELECT value FROM settings WHERE name = 'proof'") { row throws(StoreError) in try row.bytes() }
            }
        }
        try store.write { try $0.prove() }
        let first = try proof()
        try store.write { try $0.prove() }
        let second = try proof()
        #expect(first.count == 1 && second.count == 1)
        #expect(first != second, "SQLite would leave a page alone that stays the same")
    }
}
