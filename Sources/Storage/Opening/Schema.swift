import Foundation
import GRDB

/// Brings a store's file to the schema that this program knows.
enum Schema {
    /// Marks the file as ours: “SBel” in SQLite's header.
    private static let applicationID: Int32 = 0x5342_656C

    static func prepare(
        _ pool: DatabasePool, path: String, vault: Vault, keyPath: String, migrations: [Migration]
    ) throws {
        try pool.write { connection in
            let id = try Int32.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
            let isEmpty = try Int.fetchOne(connection, sql: "SELECT COUNT(*) FROM sqlite_master") == 0
            guard id == applicationID || isEmpty else { throw StoreError.foreign(path: path) }
            if isEmpty {
                try connection.execute(sql: "PRAGMA application_id = \(applicationID)")
                try connection.execute(sql: "CREATE TABLE schema_steps (name TEXT PRIMARY KEY)")
            }
            try migrate(connection, migrations)
            try checkKey(Database(connection, vault), keyPath: keyPath)
        }
    }

    /// Looks, without writing, whether the file has the schema that this program knows, and its key.
    ///
    /// - Returns: `false`: it must be prepared first.
    /// - Throws: `StoreError`, if it is none of ours or the key is not its own.
    static func stands(_ pool: DatabasePool, vault: Vault, keyPath: String) throws -> Bool {
        try pool.read { connection in
            let id = try Int32.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
            guard id == applicationID else { return false }
            let done = try steps(connection, Migration.all)
            guard done.count == Migration.all.count else { return false }
            guard let known = try keyCheck(Database(connection, vault)) else { return false }
            guard known == expected(vault) else { throw StoreError.keyOfAnotherStore(path: keyPath) }
            return true
        }
    }

    /// The steps that the file has; none that this program does not know.
    private static func steps(_ connection: GRDB.Database, _ migrations: [Migration]) throws -> [String] {
        let done = try String.fetchAll(connection, sql: "SELECT name FROM schema_steps ORDER BY name")
        if let unknown = done.first(where: { step in !migrations.contains { $0.name == step } }) {
            throw StoreError.newerSchema(step: unknown)
        }
        return done
    }

    private static func migrate(_ connection: GRDB.Database, _ migrations: [Migration]) throws {
        let done = try steps(connection, migrations)
        for migration in migrations where !done.contains(migration.name) {
            for statement in migration.statements { try connection.execute(sql: statement) }
            try connection.execute(sql: "INSERT INTO schema_steps VALUES (?)", arguments: [migration.name])
        }
    }

    /// A wrong key would make every code unknown, and new ones unreadable later: it is found out at once.
    private static func checkKey(_ database: Database, keyPath: String) throws {
        guard let known = try keyCheck(database) else {
            try database.execute("INSERT INTO settings (name, value) VALUES ('key-check', \(expected(database.vault)))")
            return
        }
        guard known == expected(database.vault) else { throw StoreError.keyOfAnotherStore(path: keyPath) }
    }

    /// What the key makes of a word, and what the store says it made.
    private static func expected(_ vault: Vault) -> [UInt8] { vault.keyedHash(Array("schoolbell".utf8), for: .keyCheck) }
    private static func keyCheck(_ database: Database) throws -> [UInt8]? {
        try database.first("SELECT value FROM settings WHERE name = 'key-check'") { row throws(StoreError) in try row.bytes() }
    }
}
