import Glibc

/// A window of bounded size that slides over a file.
///
/// Indices count from the first byte that is not consumed yet.
final class CSVSource {
    /// Bytes of the file.
    let total: Int
    private(set) var consumed = 0

    private let descriptor: Int32
    private let memory: UnsafeMutableRawPointer
    private let capacity: Int
    private let chunk: Int
    private var start = 0
    private var end = 0

    enum Growth { case grown, endOfFile, full }

    /// - Throws: `CSVSourceError` if the file cannot be opened or is not a regular file.
    init(path: String, limit: Int, chunk: Int) throws {
        // A pipe without a writer would hold `open` for ever.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw CSVSourceError.cannotOpen(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw CSVSourceError.notAFile
        }
        total = Int(status.st_size)
        self.chunk = chunk
        capacity = limit + chunk
        memory = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit {
        close(descriptor)
        memory.deallocate()
    }

    /// What is read and not consumed. Valid until the next call of `grow`, `consume` or `rewind`.
    var window: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory + start, count: end - start) }

    var count: Int { end - start }

    /// The index of the first line feed in the window.
    var lineEnd: Int? {
        guard count > 0, let found = memchr(memory + start, 0x0A, count) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(memory + start)
    }

    /// Reads more behind the window.
    func grow() throws -> Growth {
        if capacity - end < chunk {
            memory.copyMemory(from: memory + start, byteCount: end - start)
            end -= start
            start = 0
        }
        guard capacity - end >= chunk else { return .full }
        while true {
            let got = read(descriptor, memory + end, chunk)
            if got > 0 {
                end += got
                return .grown
            }
            if got == 0 { return .endOfFile }
            guard errno == EINTR else { throw CSVSourceError.cannotRead(errno) }
        }
    }

    /// Lets go of the first bytes of the window.
    func consume(_ bytes: Int) {
        start += bytes
        consumed += bytes
    }

    /// Goes back to the first byte of the file.
    func rewind() throws {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw CSVSourceError.cannotRead(errno) }
        (start, end, consumed) = (0, 0, 0)
    }
}

/// Why a file cannot be read; the numbers are `errno`.
enum CSVSourceError: Error, Equatable, CustomStringConvertible {
    case cannotOpen(Int32)
    case cannotRead(Int32)
    case notAFile

    var description: String {
        switch self {
        case .cannotOpen(let code): "cannot be opened: \(systemMessage(code))"
        case .cannotRead(let code): "cannot be read: \(systemMessage(code))"
        case .notAFile: "is not a regular file"
        }
    }
}
