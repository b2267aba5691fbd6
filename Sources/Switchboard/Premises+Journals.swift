import Domain
import Foundation
import Storage

/// The journals of calls in progress.
extension Premises {
    var journals: String { (store.folder as NSString).appendingPathComponent("journal") }

    /// Where Asterisk finds what it is to play: absolute, for it runs elsewhere.
    var switchSounds: String { URL(fileURLWithPath: (store.folder as NSString).appendingPathComponent("agi")).path }

    func ledger(named name: String) throws -> JournalLedger {
        try JournalLedger(folder: journals, name: name, store: store, log: log)
    }

    /// The journal of an engine that is gone.
    func ledger(_ left: LeftJournal) -> JournalLedger { JournalLedger(left, store: store, log: log) }

    /// What an engine that is gone left in this file; `nil`: a living one writes it.
    func left(_ path: String) throws -> LeftJournal? { try LeftJournal(path, seal: DigitSeal(store.vault)) }

    /// Folds in the calls of a session that cannot go on.
    func fold(_ path: String) throws {
        guard let left = try left(path) else { return }
        try JournalRecovery(folder: journals, store: store, log: log).fold(left, at: clock.now.milliseconds)
    }
}
