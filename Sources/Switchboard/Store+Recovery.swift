public import Domain
import Foundation
public import Logging
public import Storage

extension Store {
    /// Folds in the calls of engines that were killed; those of a living engine are left to it.
    public func recoverCalls(at now: Instant, log: Logger) {
        let journal = (folder as NSString).appendingPathComponent("journal")
        JournalRecovery(folder: journal, store: self, log: log).run(at: now.milliseconds)
    }
}
