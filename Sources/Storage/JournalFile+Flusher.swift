import Foundation
import Synchronization

extension JournalFile {
    /// Brings to the disk what was written, from any thread: what a power cut would take otherwise.
    public final class Flusher: Sendable {
        private let descriptor: Mutex<Int32>

        // A child process must not inherit it: the lock would outlive us with that child.
        init(_ descriptor: Int32) { self.descriptor = Mutex(fcntl(descriptor, F_DUPFD_CLOEXEC, 0)) }

        deinit { descriptor.withLock { _ = close($0) } }

        public func flush() {
            // The file may be written anew meanwhile, and must not wait for the disk.
            let own = descriptor.withLock { fcntl($0, F_DUPFD_CLOEXEC, 0) }
            _ = fdatasync(own)
            close(own)
        }

        func turn(to new: Int32) {
            descriptor.withLock { held in
                close(held)
                held = fcntl(new, F_DUPFD_CLOEXEC, 0)
            }
        }
    }
}
