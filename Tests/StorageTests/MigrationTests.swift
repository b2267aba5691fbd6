import Domain
import Support
import Testing

@testable import Storage

@Suite struct MigrationTests {
    static let next = Migration(
        name: "0002-next",
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
        #expect(throws: StoreError.newerSchema(step: "0002-next")) { try Store.open(folder: sample.folder.path) }
    }

    @Test func aStepThatFailsLeavesTheStoreAsItWas() throws {
        let sample = try SampleSchool()
        try sample.store.close()
        let broken = Migration(name: "0003-broken", statements: ["CREATE TABLE half (name TEXT)", "CREATE NONSENSE"])
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
