import Foundation

/// An append-only file of calls' records, one for each event loop. A record is bytes without a line feed; what they mean is not known here.
///
/// Each append is one `write`: a killed process loses nothing, and a line that a power cut left half written is dropped by the reader.
/// Use it on one thread only.
public final class JournalFile {
    public enum Failure: Error {
        case cannotOpen(path: String, reason: String)
        case cannotWrite(path: String, reason: String)
        case cannotRead(path: String, reason: String)
        /// Another process writes it.
        case inUse(path: String)
    }

    public let path: String
    private let descriptor: Int32
    private var end: off_t

    /// Where the records of one call lie in the file.
    public struct Extent: Sendable {
        fileprivate var parts: [(offset: off_t, length: Int)] = []
        public init() {}
    }

    public init(path: String) throws(Failure) {
        self.path = path
        descriptor = try Self.locked(path)
        end = lseek(descriptor, 0, SEEK_END)
    }

    deinit { close(descriptor) }

    /// The file; `nil`: another process writes it.
    public static func unlessInUse(path: String) throws(Failure) -> JournalFile? {
        do {
            return try JournalFile(path: path)
        } catch {
            if case .inUse = error { return nil }
            throw error
        }
    }

    /// Appends `CALL TAB RECORD LF` and notes in `extent` where the record lies.
    public func append(_ record: [UInt8], of call: String, to extent: inout Extent) throws(Failure) {
        let prefix = Array(call.utf8) + [0x09]
        let line = prefix + record + [0x0A]
        let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == line.count else {
            let reason = written < 0 ? String(cString: strerror(errno)) : "the disk is full"
            // Half a line would swallow the next one, and shift where it lies.
            ftruncate(descriptor, end)
            throw .cannotWrite(path: path, reason: reason)
        }
        extent.parts.append((end + off_t(prefix.count), record.count))
        end += off_t(line.count)
    }

    /// The records at `extent`, in their row.
    public func records(at extent: Extent) throws(Failure) -> [[UInt8]] { try reader().records(at: extent) }

    /// Reads records from any thread.
    public final class Reader: Sendable {
        private let path: String
        private let descriptor: Int32

        fileprivate init(_ path: String, _ descriptor: Int32) {
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

    public func reader() -> Reader { Reader(path, descriptor) }

    /// Brings to the disk what was written, from any thread: what a power cut would take otherwise.
    public final class Flusher: Sendable {
        private let descriptor: Int32

        // A child process must not inherit it: the lock would outlive us with that child.
        fileprivate init(_ descriptor: Int32) { self.descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

        deinit { close(descriptor) }

        public func flush() { _ = fdatasync(descriptor) }
    }

    public func flusher() -> Flusher { Flusher(descriptor) }

    /// How many bytes it has.
    public var size: Int { Int(end) }

    /// Empties the file: all its calls have been folded into the store. No extent of before may be used any more.
    public func empty() {
        if ftruncate(descriptor, 0) == 0 { end = 0 }
    }

    /// Removes the file: its calls have been folded into the store.
    public func remove() { unlink(path) }

    /// Reads a file that another process left: every whole line as call and record. A last line without its end is dropped.
    public static func read(path: String) throws(Failure) -> [(call: String, record: [UInt8])] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .cannotRead(path: path, reason: "no such file, or no right to read it")
        }
        let whole = data.lastIndex(of: 0x0A).map { data[..<$0] } ?? Data()
        return whole.split(separator: 0x0A).compactMap { line in
            guard let tab = line.firstIndex(of: 0x09), let call = String(bytes: line[..<tab], encoding: .utf8) else { return nil }
            return (call, Array(line[line.index(after: tab)...]))
        }
    }

    /// The open file with its lock. One that was removed between our opening and our locking is opened anew.
    private static func locked(_ path: String) throws(Failure) -> Int32 {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
            guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .inUse(path: path)
            }
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_nlink > 0 { return descriptor }
            close(descriptor)
        }
    }
}
