import CallCore
import Dialplans
public import Gateways
import Logging
import Storage

/// The session whose calls these are, where it outlives its connection.
extension JournalLedger: LineJournal {
    public func note(_ entry: LineEntry) {
        if case .calls = mode { mode = .session(LineCounts(received: 0, said: 0)) }
        var unused = JournalFile.Extent()
        for line in entry.lines { file.add(line, of: "", to: &unused) }
    }

    public func commit(_ counts: LineCounts, acknowledging: Bool) -> Int {
        if case .session = mode { mode = .session(counts) }
        settle(marking: acknowledging)
        // Else lines of which nothing comes would make it grow for ever.
        if acknowledging, case .session(let counts) = mode, file.size >= limit { rewrite(counts) }
        return marked.received
    }

    func sessionEnded() {
        if case .session(let counts) = mode { mode = .ended(counts) }
        settle()
    }
}

extension JournalLedger {
    /// Takes over the file of an engine that is gone.
    convenience init(_ left: LeftJournal, store: Store, log: Logger) {
        self.init(left.file, store: store, log: log)
        open = left.calls.count
        for record in left.records where !record.call.isEmpty {
            extents[CallID(record.call), default: JournalFile.Extent()].add(record)
        }
        if left.remains != nil { (mode, marked) = (.session(left.counts), left.counts) }
    }
}
