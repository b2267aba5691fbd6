import Logging
import Storage

/// Can a journal be written?
enum JournalHealth {
    case well
    /// The disk is full, or gone: what is to be written waits, and is tried again each second.
    case failing
}

/// A journal that cannot be written: its calls go on, and what they do waits in memory. What came meanwhile is not acknowledged; a call of which
/// more was said than is written cannot go on, if the engine is killed then.
extension JournalLedger {
    func succeeded() {
        if case .failing = health { log.notice("the journal can be written again") }
        health = .well
    }

    func failed(_ error: JournalFile.Failure) {
        if !file.isPending {
            log.error("the journal has a gap: calls that are up cannot go on after a restart")
            for call in extents.keys { extents[call]?.cut(to: file) }
        }
        switch health {
        case .failing: break
        case .well:
            health = .failing
            log.error("the journal cannot be written", metadata: ["reason": "\(error)"])
            tryLater()
        }
    }

    private func tryLater() {
        later? { [weak self] in
            guard let self else { return }
            settle()
            switch health {
            case .failing: tryLater()
            case .well: recovered?()
            }
        }
    }
}
