import Foundation
import Storage

/// Fills a large store with made-up schools, once: the schema is the program's own, the rows are written by SQLite itself.
///
/// A school has 12 years of 3 classes of 25 pupils and 10 subjects; entries lie in the order of time, as they come in, so that those of one
/// student lie far apart.
struct StoreFill {
    let students: Int
    /// For each student.
    let marks: Int
    /// Each number is tied to two students that follow one another.
    let subscriptions: Int

    /// The folder of the filled store; it is made where it is missing or was left half made.
    func folder(in place: BenchPlace) throws -> String {
        let folder = place.file("store-\(students)-\(marks)-\(subscriptions)")
        guard !FileManager.default.fileExists(atPath: folder + "/filled") else { return folder }
        try? FileManager.default.removeItem(atPath: folder)
        print("filling \(folder) (once) …")
        let store = try Store.open(folder: folder)
        try store.close()
        try fill(RawSQLite(folder + "/" + Store.fileName))
        guard FileManager.default.createFile(atPath: folder + "/filled", contents: nil) else {
            throw BenchFailure("cannot write \(folder)")
        }
        return folder
    }

    private func fill(_ database: RawSQLite) throws {
        try database.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -524288; PRAGMA temp_store = MEMORY")
        let indexes = try database.texts("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        for name in try database.texts("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL") {
            try database.execute("DROP INDEX \(name)")
        }
        for statement in statements {
            try database.execute("BEGIN; \(statement); COMMIT")
        }
        for index in indexes { try database.execute(index) }
        try database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }
}
