import CoreMetrics
import NIOCore

extension Timer {
    /// Records how long the work takes.
    func measure<T>(_ work: () throws -> T) rethrows -> T {
        let start = NIODeadline.now()
        defer { recordNanoseconds((NIODeadline.now() - start).nanoseconds) }
        return try work()
    }
}
