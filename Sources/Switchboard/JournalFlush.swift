import CallCore
import CoreMetrics
import Dialplans
import Storage

/// Brings a journal to the disk soon after it was written, on the pool: a power cut takes a tenth of a second at the most.
final class JournalFlush {
    /// From the first unflushed write to its flush; the rest of the tenth of a second is the disk's.
    static let delay: Milliseconds = 50

    private let flusher: JournalFile.Flusher
    private let clock: any CallClock
    private let pool: any CallPool
    private let time: Timer
    private var state = State.clean

    private enum State {
        case clean
        /// The flush is due.
        case written
        case flushing
        /// More was written while the disk was at work.
        case flushingAndWritten
    }

    init(_ flusher: JournalFile.Flusher, clock: any CallClock, pool: any CallPool, time: Timer) {
        self.flusher = flusher
        self.clock = clock
        self.pool = pool
        self.time = time
    }

    /// Something was written.
    func written() {
        switch state {
        case .clean: schedule()
        case .written, .flushingAndWritten: break
        case .flushing: state = .flushingAndWritten
        }
    }

    private func schedule() {
        state = .written
        clock.schedule(after: Self.delay) { [weak self] in self?.flush() }
    }

    private func flush() {
        state = .flushing
        let (flusher, time) = (flusher, time)
        pool.perform({ time.measure { flusher.flush() } }) { [weak self] _ in self?.flushed() }
    }

    private func flushed() {
        switch state {
        case .flushingAndWritten: schedule()
        case .clean, .written, .flushing: state = .clean
        }
    }
}
