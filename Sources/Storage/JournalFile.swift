import Foundation

/// An append-only file of calls' records, one for each event loop. A record is bytes without a line feed; what they mean is not known here.
///
/// What is committed goes out with one `write`: a killed process loses nothing of it. A line that begins with `=` is a mark: behind the last
/// one nothing was committed, for a kill may cut a long `write` short.
/// What cannot be written, on a full disk, is kept and goes out with the next commit that can: a call's records have no gap.
/// Use it on one thread only.
public final class JournalFile {
    /// More than so many bytes are not kept: then the calls to which they belong have a gap, and cannot go on after a restart.
    static let mostKept = 1 << 20

    public enum Failure: Error {
        case cannotOpen(path: String, reason: String)
        case cannotWrite(path: String, reason: String)
        case cannotRead(path: String, reason: String)
        /// Another process writes it.
        case inUse(path: String)
    }

    public let path: String
    var descriptor: Int32
    var end: off_t
    var pending: [UInt8] = []
    /// Brings it to the disk.
    public let flusher: Flusher

    /// Where the records of one call lie in the file.
    public struct Extent: Sendable {
        var parts: [(offset: off_t, length: Int)] = []
        public init() {}

        /// Adds a record that was read.
        public mutating func add(_ record: Record) { parts.append((off_t(record.offset), record.bytes.count)) }

        /// Forgets what could not be written.
        public mutating func cut(to file: JournalFile) { parts.removeAll { $0.offset >= file.end } }
    }

    /// One record of a file that was read.
    public struct Record: Sendable {
        public let call: String
        public let bytes: [UInt8]
        let offset: Int
    }

    public init(path: String) throws(Failure) {
        self.path = path
        descriptor = try Self.locked(path)
        end = lseek(descriptor, 0, SEEK_END)
        flusher = Flusher(descriptor)
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

    /// Adds `CALL TAB RECORD LF` to what is committed next, and notes in `extent` where the record will lie.
    public func add(_ record: some Collection<UInt8>, of call: String, to extent: inout Extent) {
        pending += call.utf8
        pending.append(0x09)
        extent.parts.append((end + off_t(pending.count), record.count))
        pending += record
        pending.append(0x0A)
    }

    /// Adds a record and writes it.
    public func append(_ record: [UInt8], of call: String, to extent: inout Extent) throws(Failure) {
        add(record, of: call, to: &extent)
        do { try commit() } catch {
            pending = []
            extent.cut(to: self)
            throw error
        }
    }

    /// Writes what was added, if anything was, and a mark.
    public func commit(mark: String) throws(Failure) {
        pending += "=\(mark)\n".utf8
        try commit()
    }

    /// Writes what was added. After a failure it is pending still, if it is not too much.
    public func commit() throws(Failure) {
        guard !pending.isEmpty else { return }
        let written = pending.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == pending.count else {
            let reason = written < 0 ? String(cString: strerror(errno)) : "the disk is full"
            // Half a line would swallow the next one, and shift where it lies.
            ftruncate(descriptor, end)
            if pending.count > Self.mostKept { pending = [] }
            throw .cannotWrite(path: path, reason: reason)
        }
        end += off_t(written)
        pending.removeAll(keepingCapacity: pending.capacity < 65_536)
    }

    /// Something was added that is not committed.
    public var isPending: Bool { !pending.isEmpty }

    /// The records at `extent`, in their row.
    public func records(at extent: Extent) throws(Failure) -> [[UInt8]] { try reader().records(at: extent) }

    public func reader() -> Reader { Reader(path, descriptor) }

    /// How many bytes it has.
    public var size: Int { Int(end) }

    /// Empties the file: all its calls have been folded into the store. No extent of before may be used any more.
    public func empty() {
        if ftruncate(descriptor, 0) == 0 { end = 0 }
    }

    /// Removes the file: its calls have been folded into the store.
    public func remove() { unlink(path) }
}

extension JournalFile {
    /// The open file with its lock. One that was removed or replaced between our opening and our locking is opened anew.
    private static func locked(_ path: String) throws(Failure) -> Int32 {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
            guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .inUse(path: path)
            }
            var (opened, named) = (stat(), stat())
            if fstat(descriptor, &opened) == 0, stat(path, &named) == 0, opened.st_ino == named.st_ino { return descriptor }
            close(descriptor)
        }
    }
}
