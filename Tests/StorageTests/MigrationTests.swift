import Domain
import Support
import Testing

@testable import Storage

@Suite struct MigrationTests {
    static let next = Migration(
        name: "0009-next",
        statements: [
            "ALTER TABLE schools ADD COLUMN motto TEXT", "UPDATE schools SET motto = 'per aspera'",
            "CREATE TABLE extras (name TEXT PRIMARY KEY)",
        ])

    @Test func anOlderStoreIsBroughtUpToDateWithWhatItHolds() throws {
        let sample = try SampleSchool()
        try sample.store.close()
        for _ in 1...2 {
            let store = try Store.open(folder: sample.folder.path, migrations: Migration.all + [Self.next])
            #expect(try store.read { try $0.number("SELECT COUNT(*) FROM schools WHERE motto = 'per aspera'") } == 1)
            #expect(try store.read { try $0.number("SELECT COUNT(*) FROM students") } == 3)
            try store.close()
        }
        #expect(throws: StoreError.newerSchema(step: "0009-next")) { try Store.open(folder: sample.folder.path) }
    }

    /// A store of the first schema, with an entry that was heard and calls of one moment in it.
    @Test func whatWasReceivedBeforeTheSecondSchemaHasItsPlace() throws {
        let folder = try TemporaryFolder()
        let old = try Store.open(folder: folder.path, migrations: [.base])
        try old.write { db in
            for row in [
                "schools VALUES ('s', '', '', 'BG', 'UTC', 'bg', 'bg', 1, NULL, 0)", "classes VALUES ('c', 's', 1, '', NULL, NULL)",
                "subjects VALUES ('m', 's', '', NULL, 1)", "students VALUES ('ana', 'c', '', '', 'enrolled', '', NULL, x'01', x'01')",
                "marks VALUES ('m1', 'ana', 'm', '5', 500, 'current', 20261120, NULL, 77, 1, 1)",
                "heard VALUES ('mark', 'm1', '+359888123456', 1, 'ana', 99), ('mark', 'm0', '+359888123456', 1, 'ana', 88)",
                "calls VALUES ('b', 5, 6, '', '', '', x'01'), ('c', 5, 6, '', '', '', NULL), ('a', 5, 6, '', '', '', x'01')",
                "call_students VALUES ('ana', 'b'), ('ana', 'c')",
            ] { try db.execute(SQL(trusted: "INSERT INTO \(row)")) }
        }
        try old.close()
        let store = try Store.open(folder: folder.path)
        #expect(try store.read { try $0.number("SELECT received_at FROM marks") } == 77)
        #expect(try store.read { try Heard($0).first(of: "ana", by: SampleSchool.mother) } == Instant(milliseconds: 88))
        let moment = Instant(milliseconds: 1)
        try store.write { db in
            _ = try CallJournal(db).keep(
                EndedCall(id: "0", beganAt: moment, endedAt: moment, dialplan: "", cause: "", states: [], records: nil))
        }
        #expect(try store.read { try CallJournal($0).recent().map(\.id) } == ["0", "a", "c", "b"])
        #expect(try store.read { try $0.number("SELECT COUNT(*) FROM call_students") } == 1)
    }

    @Test func anOlderStoreIsBroughtUpToDateBeforeItIsLookedInto() throws {
        let folder = try TemporaryFolder()
        try Store.open(folder: folder.path, migrations: [.base]).close()
        let store = try Store.look(folder: folder.path)
        #expect(try store.read { try Outbox($0).openCounts() }.isEmpty)
    }

    @Test func aStepThatFailsLeavesTheStoreAsItWas() throws {
        let sample = try SampleSchool()
        try sample.store.close()
        let broken = Migration(name: "0010-broken", statements: ["CREATE TABLE half (name TEXT)", "CREATE NONSENSE"])
        #expect(throws: StoreError.self) { try Store.open(folder: sample.folder.path, migrations: Migration.all + [Self.next, broken]) }
        let store = try Store.open(folder: sample.folder.path)
        #expect(try store.read { try $0.number("SELECT COUNT(*) FROM sqlite_master WHERE name IN ('half', 'extras')") } == 0)
    }

    @Test func everyStagedTableLiesInTheStoreUnderTheSameNames() throws {
        let sample = try SampleSchool(empty: true)
        #expect(Set(StagedTable.all.map(\.file)) == Set(ImportFile.allCases))
        #expect(StagedTable.all.map(\.file) == ImportFile.allCases)
        for table in StagedTable.all {
            let columns = table.columns.joined(separator: ", ")
            #expect(
                try sample.store.read { try $0.number(SQL(trusted: "SELECT COUNT(*) FROM (SELECT \(columns) FROM \(table.name))")) } == 0)
        }
    }
}
