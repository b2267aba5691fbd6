import Dispatch
import Foundation
import Support
import Testing

@testable import Storage

/// Who brings what was written from the log into the store's file.
@Suite struct CheckpointerTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let checkpointer: Checkpointer

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.path)
        checkpointer = try #require(store.checkpointer)
    }

    private func write(pages: Int) throws {
        try store.write { try $0.execute("INSERT INTO settings (name, value) VALUES ('filler', zeroblob(\(pages * 4_096)))") }
    }

    /// The pages of the store's file, without its log.
    private func pages() throws -> Int {
        let size = try FileManager.default.attributesOfItem(atPath: folder.path(Store.fileName))[.size] as? Int
        return try #require(size) / 4_096
    }

    @Test func whatIsDueIsBroughtInBesideTheWriter() throws {
        let gate = DispatchSemaphore(value: 0)
        checkpointer.queue.async { gate.wait() }
        let before = try pages()
        try write(pages: 1_100)
        #expect(try pages() == before, "the commit has done it")
        gate.signal()
        checkpointer.queue.sync {}
        #expect(try pages() > 1_100)
        try store.close()
    }

    @Test func whatIsOverdueIsBroughtInByTheWriter() throws {
        let gate = DispatchSemaphore(value: 0)
        checkpointer.queue.async { gate.wait() }
        try write(pages: 10_100)
        #expect(try pages() > 10_100)
        gate.signal()
        try store.close()
    }

    /// A log of few pages stays as it is.
    @Test func whatIsNotDueIsLeft() throws {
        let before = try pages()
        try write(pages: 100)
        checkpointer.queue.sync {}
        #expect(try pages() == before)
        try store.close()
    }

    @Test func aClosedStoreLeavesNoLog() throws {
        try write(pages: 1_100)
        try store.close()
        #expect(!FileManager.default.fileExists(atPath: folder.path(Store.fileName + "-wal")))
        #expect(try pages() > 1_100)
        let again = try Store.open(folder: folder.path)
        #expect(try again.read { try $0.number("SELECT length(value) FROM settings WHERE name = 'filler'") } == 1_100 * 4_096)
        try again.close()
    }

    /// Another handle of the same process, and one that has closed before.
    @Test func eachHandleHasItsOwn() throws {
        let other = try store.again()
        try store.close()
        try other.write { try $0.execute("INSERT INTO settings (name, value) VALUES ('filler', zeroblob(5000000))") }
        try #require(other.checkpointer).queue.sync {}
        #expect(try pages() > 1_100)
        try other.close()
    }
}
