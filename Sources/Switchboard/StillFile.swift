// Where Dispatch is loaded first, the members of `stat` are taken for its own.
import CDispatch
import Glibc

/// A file that is read while nobody writes to it. One that is replaced is read whole, the old or the new.
struct StillFile {
    let path: String

    enum Failure: Error {
        /// It is not there, is no plain file, or may not be read.
        case unreadable
        case tooLarge
        /// It was written to meanwhile.
        case changing
    }

    /// - Parameter midway: what happens when the file is open and not yet read.
    func bytes(most: Int, midway: () -> Void = {}) throws(Failure) -> [UInt8] {
        // A pipe in the file's place must not keep us waiting.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable }
        defer { close(descriptor) }
        guard let before = Mark(descriptor) else { throw .unreadable }
        guard before.size <= most else { throw .tooLarge }
        midway()
        var bytes = [UInt8](repeating: 0, count: before.size + 1)
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count) }
            guard more >= 0 else { throw .unreadable }
            guard more > 0 else { break }
            count += more
        }
        guard count == before.size, Mark(descriptor) == before else { throw .changing }
        return Array(bytes.prefix(count))
    }

    /// By what one sees that a file was not written to.
    private struct Mark: Equatable {
        let size: Int
        private let seconds: Int
        private let nanoseconds: Int

        /// `nil`: it is no plain file.
        init?(_ descriptor: Int32) {
            var info = stat()
            guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
            size = Int(info.st_size)
            seconds = info.st_mtim.tv_sec
            nanoseconds = info.st_mtim.tv_nsec
        }
    }
}
