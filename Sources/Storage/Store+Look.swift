import Foundation
import GRDB

extension Store {
    /// Opens the store of a data folder to look into it, beside a service that writes without pause: nothing is written, so that no lock of
    /// writers is waited for. A store that must be brought up to date first is opened as `open` does.
    ///
    /// - Parameter patience: how long, in seconds, to wait where waiting cannot be helped: while another process repairs or replaces the log.
    public static func look(folder: String, patience: Double = 60) throws(StoreError) -> Store {
        do {
            if let store = try standing(folder: folder, patience: patience) { return store }
        } catch .cannotCreate {
            // The log went away with whoever had the store open: then nobody is in the way.
        }
        return try open(folder: folder, patience: patience)
    }

    /// `nil`: there is none, or it must be prepared first.
    private static func standing(folder: String, patience: Double) throws(StoreError) -> Store? {
        let file = path(folder, fileName)
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        try Folder.checkHead(file: file)
        let keyPath = path(folder, keyName)
        let vault = try Vault.open(path: keyPath, mayCreate: false)
        var settings = configuration(patience)
        // Where somebody has it open there is a log, and to open a pool otherwise than for reading may write to it.
        settings.readonly = FileManager.default.fileExists(atPath: file + "-wal")
        let pool = try StoreError.translating(path: file) { try DatabasePool(path: file, configuration: settings) }
        let stands = Result { try Schema.stands(pool, vault: vault, keyPath: keyPath) }
        if case .success(true) = stands { return Store(folder: folder, vault: vault, pool: pool) }
        try? pool.close()
        _ = try StoreError.translating(path: file) { try stands.get() }
        return nil
    }
}
