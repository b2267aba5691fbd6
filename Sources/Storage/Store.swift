import Foundation
import GRDB

/// What is remembered: one SQLite file in the data folder, and beside it the key under which ID codes are sealed.
public final class Store: Sendable {
    /// The data folder.
    public let folder: String
    /// What is done with the key of this store.
    public let vault: Vault
    let pool: DatabasePool
    /// `nil`: nothing is written.
    let checkpointer: Checkpointer?

    init(folder: String, vault: Vault, pool: DatabasePool, checkpointer: Checkpointer? = nil) {
        self.folder = folder
        self.vault = vault
        self.pool = pool
        self.checkpointer = checkpointer
    }

    /// Reads in one transaction: a state of the store that no writer changes meanwhile.
    public func read<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try pool.read { try body(Database($0, vault)) }
        } catch let error as DatabaseError {
            throw StoreError(error, path: folder)
        }
    }

    /// Changes in one transaction: all of it is on the disk when this returns, or none of it when it throws.
    @discardableResult
    public func write<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try pool.write { try body(Database($0, vault)) }
        } catch let error as DatabaseError {
            throw StoreError(error, path: folder)
        }
    }

    /// Closes the file; everything after that throws.
    public func close() throws(StoreError) {
        checkpointer?.close()
        try StoreError.translating { try pool.close() }
    }
}
