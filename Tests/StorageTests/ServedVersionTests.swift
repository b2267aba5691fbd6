import Domain
import Support
import Testing

@testable import Storage

@Suite struct ServedVersionTests {
    @Test func timesAndEndsAreToldByVersion() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path)
        func at(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1_000) }
        try store.write { database in
            let versions = ServedVersions(database)
            try versions.begin("a", at: at(10))
            try versions.begin("b", at: at(20))
            for (id, version, end) in [("1", "a", 25), ("2", "b", 33), ("3", "b", 31)] {
                _ = try CallJournal(database).keep(
                    EndedCall(
                        id: id, beganAt: at(11), endedAt: at(Int64(end)), dialplan: "line@\(version)",
                        cause: id == "3" ? "fault" : "caller",
                        states: [], records: nil))
            }
        }
        #expect(
            try store.read { try ServedVersions($0).all() } == [
                ServedVersion(version: "a", beganAt: at(10), endedAt: at(20)), ServedVersion(version: "b", beganAt: at(20)),
            ])
        #expect(try store.read { try ServedVersions($0).ends() } == ["a": ["caller": 1], "b": ["caller": 1, "fault": 1]])
        // An engine that was killed served until its last call at least; one without a call is not known to have served at all.
        try store.write { try ServedVersions($0).endOfKilled() }
        #expect(try store.read { try ServedVersions($0).all().last?.endedAt } == at(33))
        try store.write { database in
            try ServedVersions(database).begin("c", at: at(40))
            try ServedVersions(database).endOfKilled()
            try ServedVersions(database).end(at: at(99))
        }
        #expect(try store.read { try ServedVersions($0).all().last?.endedAt } == at(40))
        #expect(try store.read { try ServedVersions($0).all().count } == 3)
    }
}
