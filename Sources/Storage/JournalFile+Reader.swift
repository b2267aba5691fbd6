import Foundation

extension JournalFile {
    /// Reads records from any thread.
    public final class Reader: Sendable {
        private let path: String
        private let descriptor: Int32

        init(_ path: String, _ descriptor: Int32) {
            self.path = path
            self.descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        }

        deinit { close(descriptor) }

        /// The records at `extent`, in their row.
        public func records(at extent: Extent) throws(Failure) -> [[UInt8]] {
            var records: [[UInt8]] = []
            for part in extent.parts {
                var bytes = [UInt8](repeating: 0, count: part.length)
                let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, part.length, part.offset) }
                guard count == part.length else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
                records.append(bytes)
            }
            return records
        }
    }
}
