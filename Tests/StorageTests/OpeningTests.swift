import Domain
import Foundation
import Storage
import Support
import Testing

@Suite struct OpeningTests {
    @Test func aFolderIsMadeThatOthersCannotRead() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("data/school")
        let store = try Store.open(folder: path)
        let staging = try store.stage()
        for name in ["schoolbell.sqlite", "schoolbell.sqlite-wal", "staging.sqlite"] {
            let rights = try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
            #expect(rights.map { $0 & 0o007 } == 0, "\(name)")
        }
        staging.discard()
        try store.close()
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/schoolbell.key")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try String(contentsOfFile: path + "/schoolbell.key", encoding: .utf8).count == 65)
    }

    @Test(arguments: ["this is text, and no database at all", String(repeating: "x", count: 10_000), "SQLite format 3\u{0}"])
    func aFileThatIsNoDatabaseIsLeftAlone(content: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("schoolbell.key", String(repeating: "ab", count: 32))
        try folder.write("schoolbell.sqlite", content)
        #expect(throws: StoreError.notADatabase(path: folder.path("schoolbell.sqlite"))) { try Store.open(folder: folder.path) }
        #expect(try String(contentsOfFile: folder.path("schoolbell.sqlite"), encoding: .utf8) == content)
    }

    @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
        let sample = try SampleSchool()
        try sample.store.write { try $0.execute("PRAGMA application_id = 7") }
        try sample.store.close()
        #expect(throws: StoreError.foreign(path: sample.folder.path("schoolbell.sqlite"))) { try Store.open(folder: sample.folder.path) }
    }

    @Test func aStoreOfANewerProgramIsRefused() throws {
        let sample = try SampleSchool()
        try sample.store.write { try $0.execute("INSERT INTO schema_steps VALUES ('9999-from-the-future')") }
        try sample.store.close()
        #expect(throws: StoreError.newerSchema(step: "9999-from-the-future")) { try Store.open(folder: sample.folder.path) }
    }

    @Test func aStoreWithoutItsKeyIsRefused() throws {
        let sample = try SampleSchool()
        try sample.store.close()
        let key = sample.folder.path("schoolbell.key")
        let text = try String(contentsOfFile: key, encoding: .utf8)
        try FileManager.default.removeItem(atPath: key)
        #expect(throws: StoreError.keyMissing(path: key)) { try Store.open(folder: sample.folder.path) }
        try sample.folder.write("schoolbell.key", String(repeating: "ab", count: 32))
        #expect(throws: StoreError.keyOfAnotherStore(path: key)) { try Store.open(folder: sample.folder.path) }
        for wrong in ["", "ab", String(repeating: "zz", count: 32), String(repeating: "ab", count: 33)] {
            try sample.folder.write("schoolbell.key", wrong)
            #expect(throws: StoreError.self) { try Store.open(folder: sample.folder.path) }
        }
        try sample.folder.write("schoolbell.key", text)
        let again = try Store.open(folder: sample.folder.path)
        #expect(try again.read { try Students($0).code(of: "ana") } == SampleSchool.code)
    }

    @Test func aFileInThePlaceOfTheFolderIsNamed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("data", "")
        #expect(throws: StoreError.cannotCreate(path: path, reason: "it is a file, not a folder")) { try Store.open(folder: path) }
    }

    /// Even the superuser cannot make a folder in /proc.
    @Test func aFolderThatCannotBeMadeIsNamed() {
        #expect { _ = try Store.open(folder: "/proc/schoolbell") } throws: { error in
            guard case StoreError.cannotCreate(path: "/proc/schoolbell", reason: _) = error else { return false }
            return true
        }
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere")) func aReadOnlyFolderIsNamed() throws {
        let sample = try SampleSchool()
        try sample.store.close()
        chmod(sample.folder.path, 0o500)
        defer { chmod(sample.folder.path, 0o700) }
        #expect(throws: StoreError.readOnly(path: sample.folder.path)) { try Store.open(folder: sample.folder.path) }
    }

    @Test func aStoreThatAnotherHoldsIsLocked() throws {
        let sample = try SampleSchool()
        try sample.store.write { _ in
            #expect(throws: StoreError.locked) { try Store.open(folder: sample.folder.path, patience: 0.05) }
        }
        try Store.open(folder: sample.folder.path, patience: 0.05).close()
    }

    /// Whoever only looks waits for no writer, and sees what stood before.
    @Test func aStoreThatAnotherHoldsIsLookedInto() throws {
        let sample = try SampleSchool()
        try sample.store.write { database in
            try Languages(database).remember(.english, of: SampleSchool.mother)
            let look = try Store.look(folder: sample.folder.path, patience: 0.05)
            #expect(try look.read { try Languages($0).language(of: SampleSchool.mother) } == nil)
            try look.close()
        }
    }

    @Test func whoeverLooksIsToldWhatIsWrong() throws {
        let sample = try SampleSchool()
        try sample.store.write { try $0.execute("INSERT INTO schema_steps VALUES ('9999-from-the-future')") }
        #expect(throws: StoreError.newerSchema(step: "9999-from-the-future")) { try Store.look(folder: sample.folder.path) }
        try sample.store.write { try $0.execute("PRAGMA application_id = 7") }
        #expect(throws: StoreError.foreign(path: sample.folder.path("schoolbell.sqlite"))) { try Store.look(folder: sample.folder.path) }
        let other = try SampleSchool()
        try other.store.close()
        try other.folder.write("schoolbell.key", String(repeating: "ab", count: 32))
        let key = other.folder.path("schoolbell.key")
        #expect(throws: StoreError.keyOfAnotherStore(path: key)) { try Store.look(folder: other.folder.path) }
        let text = try TemporaryFolder()
        try text.write("schoolbell.sqlite", "this is text, and no database at all")
        #expect(throws: StoreError.notADatabase(path: text.path("schoolbell.sqlite"))) { try Store.look(folder: text.path) }
    }

    @Test func twoProcessesMayOpenOneStore() throws {
        let sample = try SampleSchool()
        let other = try Store.open(folder: sample.folder.path)
        try other.write { try Languages($0).remember(.english, of: SampleSchool.mother) }
        #expect(try sample.store.read { try Languages($0).language(of: SampleSchool.mother) } == .english)
    }

    @Test func whatIsPromisedIsOnTheDiskWhenItReturns() throws {
        let sample = try SampleSchool()
        let settings = try sample.store.write { db in
            [try db.number("PRAGMA synchronous"), try db.number("PRAGMA foreign_keys")]
        }
        #expect(settings == [2, 1])
        #expect(FileManager.default.fileExists(atPath: sample.folder.path("schoolbell.sqlite-wal")))
        #expect(throws: StoreError.self) {
            try sample.store.write { try Diary($0).enter(.mark(SampleSchool.mark("m", of: "nobody"))) }
        }
    }

    @Test func aTransactionThatThrowsChangesNothing() throws {
        let sample = try SampleSchool()
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try sample.store.write { db in
                try Languages(db).remember(.english, of: SampleSchool.mother)
                throw Stop()
            }
        }
        #expect(try sample.store.read { try Languages($0).language(of: SampleSchool.mother) } == nil)
    }
}
