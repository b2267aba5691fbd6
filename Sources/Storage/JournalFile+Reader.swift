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
            records.reserveCapacity(extent.parts.count)
            for stretch in extent.stretches {
                let bytes = try read(stretch)
                for part in extent.parts[stretch.parts] {
                    let start = Int(part.offset - stretch.offset)
                    records.append(Array(bytes[start..<(start + part.length)]))
                }
            }
            return records
        }

        private func read(_ stretch: Extent.Stretch) throws(Failure) -> [UInt8] {
            var bytes = [UInt8](repeating: 0, count: stretch.length)
            let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, stretch.length, stretch.offset) }
            guard count == stretch.length else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
            return bytes
        }
    }
}

extension JournalFile.Extent {
    /// A part of the file that holds some of the call's records, and little besides.
    struct Stretch {
        let offset: off_t
        var length: Int
        /// Which of the extent's parts lie in it.
        var parts: Range<Int>
    }

    /// Records that lie so close to each other are read at once: a `pread` costs more than these bytes of other calls.
    fileprivate static let gap = 4_096
    private static let longest = 65_536

    var stretches: [Stretch] {
        var stretches: [Stretch] = []
        for (index, part) in parts.enumerated() {
            if let last = stretches.last, let length = last.length(with: part), length <= Self.longest {
                stretches[stretches.count - 1].length = length
                stretches[stretches.count - 1].parts = last.parts.lowerBound..<(index + 1)
            } else {
                stretches.append(Stretch(offset: part.offset, length: part.length, parts: index..<(index + 1)))
            }
        }
        return stretches
    }
}

extension JournalFile.Extent.Stretch {
    /// How long it is with the next part; `nil`: that lies elsewhere.
    fileprivate func length(with part: (offset: off_t, length: Int)) -> Int? {
        let end = offset + off_t(length)
        guard part.offset >= end, part.offset - end <= JournalFile.Extent.gap else { return nil }
        return Int(part.offset - offset) + part.length
    }
}
