import CallCore
import Domain
import Storage
import Switchboard

/// A call of the journal, found by its name.
struct JournaledCall {
    let call: EndedCall
    let records: [JournalRecord]

    /// - Parameter name: the call's name, the beginning of it, or `last`.
    init(_ name: String, in store: Store) throws {
        let found = try store.read { database -> EndedCall? in
            let journal = CallJournal(database)
            if let exact = try journal.find(name) { return exact }
            let names = try Self.names(name, journal)
            guard names.count < 2 else { throw CommandFailure(.missingInput, "more than one call begins with “\(name)”: write more of it") }
            return try names.first.flatMap { try journal.find($0) }
        }
        guard let found else {
            throw CommandFailure(.missingInput, "there is no call “\(name.prefix(64))” that has ended: list them with schoolbell journal")
        }
        guard let records = found.journal else {
            throw CommandFailure(.missingInput, "of the call \(found.id) only its states are kept: the time of its journal is over")
        }
        call = found
        self.records = records
    }

    private static func names(_ name: String, _ journal: CallJournal) throws(StoreError) -> [String] {
        switch name {
        case "": []
        case "last": try journal.recent(limit: 1).map(\.id)
        default: try journal.names(beginning: name)
        }
    }
}

extension ServiceOptions {
    /// The store with the calls that a killed engine left behind.
    func journalStore() throws -> Store {
        let store = try store()
        store.recoverCalls(at: try wallClock().now, log: try logger())
        return store
    }
}
