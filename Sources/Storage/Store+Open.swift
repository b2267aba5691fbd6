import Foundation
import GRDB

extension Store {
    /// The store's file in the data folder.
    public static let fileName = "schoolbell.sqlite"
    /// The key's file in the data folder. Keep its backup apart from the store's.
    public static let keyName = "schoolbell.key"

    /// Opens the store of a data folder; makes folder, key and store where there are none, and brings an older schema up to date.
    ///
    /// - Parameter patience: how long, in seconds, to wait for another process that holds the store.
    public static func open(folder: String, patience: Double = 5) throws(StoreError) -> Store {
        try open(folder: folder, patience: patience, migrations: Migration.all)
    }

    static func open(folder: String, patience: Double = 5, migrations: [Migration]) throws(StoreError) -> Store {
        try Folder.prepare(folder)
        let lock = try FileLock(path: path(folder, "schoolbell.lock"), wait: patience)
        defer { lock.release() }
        let file = path(folder, fileName)
        try Folder.checkWritable(folder: folder, file: file)
        try Folder.checkHead(file: file)
        let isNew = !FileManager.default.fileExists(atPath: file)
        let vault = try Vault.open(path: path(folder, keyName), mayCreate: isNew)
        if isNew { try Folder.make(file: file) }
        let (pool, checkpointer) = try pool(file: file, patience)
        do {
            try Schema.prepare(pool, path: file, vault: vault, keyPath: path(folder, keyName), migrations: migrations)
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            Staging.clearStale(in: folder)
            return Store(folder: folder, vault: vault, pool: pool, checkpointer: checkpointer)
        } catch {
            checkpointer.close()
            try? pool.close()
            throw StoreError(error, path: file)
        }
    }

    /// Another handle on this store, for work in the same process that outlives this one.
    ///
    /// A store must never be opened twice in a process by `open`: it looks into the file, and to close any descriptor of a file takes away the
    /// locks that SQLite holds on it (fcntl(2)). Another process that then closes the store believes itself alone, and removes the log into
    /// which this one writes.
    public func again() throws(StoreError) -> Store {
        let file = Self.path(folder, Self.fileName)
        let (pool, checkpointer) = try Self.pool(file: file, 5)
        try StoreError.translating(path: file) { try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") } }
        return Store(folder: folder, vault: vault, pool: pool, checkpointer: checkpointer)
    }

    /// A pool that writes, and what brings its log in. What is synchronised with the disk as it commits is not set yet.
    private static func pool(file: String, _ patience: Double) throws(StoreError) -> (DatabasePool, Checkpointer) {
        let checkpointer = Checkpointer(path: file, configuration: configuration(patience))
        var settings = configuration(patience)
        // The connections keep this closure, and so what they are watched by.
        settings.prepareDatabase { checkpointer.watch($0) }
        return (try StoreError.translating(path: file) { try DatabasePool(path: file, configuration: settings) }, checkpointer)
    }

    static func path(_ folder: String, _ name: String) -> String { (folder as NSString).appendingPathComponent(name) }

    static func configuration(_ patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { connection in
            // 32 MB of pages for each connection: the inner pages of all indexes.
            try connection.execute(sql: "PRAGMA cache_size = -32768")
        }
        return configuration
    }
}
