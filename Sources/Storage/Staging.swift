public import Domain
import Foundation
import GRDB

/// An import on its way: rows are put into a file of its own, reviewed there, and switched into the store in one transaction.
///
/// Put the files in the order of `ImportFile`, then `review`, then `switchOver` or `discard`. Only one at a time in a data folder. A crash
/// leaves nothing but the file, which the next `Store.open` removes. Use it on one thread.
public final class Staging {
    let store: Store
    private let lock: FileLock
    let path: String
    var queue: DatabaseQueue?
    let known: KnownRows
    var reviewed: StagingReview?

    init(store: Store) throws(StoreError) {
        self.store = store
        lock = try Self.lock(store.folder)
        path = Store.path(store.folder, Self.fileName)
        Self.removeFile(in: store.folder)
        queue = try Self.make(path)
        known = KnownRows(store: store)
    }

    deinit { discard() }

    /// Puts rows of one kind into staging; some thousands at a time are best.
    ///
    /// - Returns: the rows that name something that is neither staged nor stored. They are left out.
    public func put<Value: Stageable>(_ rows: [StagedRow<Value>]) throws(StoreError) -> [StagingFault] {
        let table = StagedTable.of(Value.file)
        let references = ReferenceCheck(table)
        var faults: [StagingFault] = []
        var staged: [[SQLValue]] = []
        staged.reserveCapacity(rows.count)
        for row in rows {
            let columns = try row.value.columns(store.vault)
            if let fault = try references.fault(in: columns, line: row.line, known) {
                faults.append(fault)
            } else {
                try known.add(columns, of: table)
                staged.append([.integer(Int64(row.line))] + columns)
            }
        }
        try insert(table.insertion, staged)
        return faults
    }

    /// Puts entries into staging that are to be removed from the store.
    public func putDeletions(_ kind: EntryKind, _ rows: [StagedRow<EntryID>]) throws(StoreError) {
        try insert(StagedTable.of(ImportFile(kind)).deletion, rows.map { [.integer(Int64($0.line)), $0.value.sqlValue] })
    }

    /// Forgets everything that was staged.
    public func discard() {
        try? queue?.close()
        queue = nil
        Self.removeFile(in: store.folder)
        lock.release()
    }
}

extension Store {
    /// Begins an import; `importInProgress` where another one goes on.
    public func stage() throws(StoreError) -> Staging { try Staging(store: self) }
}
