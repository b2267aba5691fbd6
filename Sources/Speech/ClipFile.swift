import Glibc
import Synchronization

/// A clip's file on disk: written whole or not at all.
enum ClipFile {
    /// Who may read a file and enter its folders.
    struct Permissions {
        let folder: mode_t
        let file: mode_t

        static let shared = Permissions(folder: 0o755, file: 0o644)
        static let personal = Permissions(folder: 0o750, file: 0o640)
    }

    /// Written under another name first and renamed, so that nobody ever reads half a clip. It is not synchronised: what a power cut leaves
    /// behind is seen by its length, and made again.
    static func write(_ bytes: [UInt8], to path: String, _ permissions: Permissions) throws(ClipError) {
        let partial = path + ".\(getpid())-\(partials.next()).part"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions.file)
        guard descriptor >= 0 else { throw ClipError(folder: folder(of: path), errno: errno) }
        var failure: Int32?
        if !BlockingFile.write(bytes, to: descriptor) || fchmod(descriptor, permissions.file) != 0 { failure = errno }
        if close(descriptor) != 0, failure == nil { failure = errno }
        if failure == nil, rename(partial, path) != 0 { failure = errno }
        guard let failure else { return }
        unlink(partial)
        throw ClipError(folder: folder(of: path), errno: failure)
    }

    /// Makes the folders of `path`, a path within `root`, with `root` itself and all above it.
    static func makeFolders(for path: String, in root: String, _ permissions: Permissions) throws(ClipError) {
        var folder = root.hasPrefix("/") ? "/" : "./"
        for step in root.split(separator: "/") {
            folder += step + "/"
            try makeFolder(folder, .shared)
        }
        for step in path.split(separator: "/").dropLast() {
            folder += step + "/"
            try makeFolder(folder, permissions)
        }
    }

    private static func makeFolder(_ path: String, _ permissions: Permissions) throws(ClipError) {
        if mkdir(path, permissions.folder) == 0 {
            // Whatever our umask.
            chmod(path, permissions.folder)
        } else if errno != EEXIST {
            let number = errno
            // Some systems say "read-only" or "no permission" of a folder that exists.
            guard access(path, F_OK) == 0 else { throw ClipError(folder: path, errno: number) }
        }
    }

    /// The header of a whole WAV file; `nil`: there is no file.
    static func header(of path: String) throws(WAVError) -> WAV.Header? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { throw .notWAV }
        let size = Int(info.st_size)
        let head = BlockingFile.read(min(size, usualHead), from: descriptor) ?? []
        if let header = try? WAV.header(of: head, fileSize: size) { return header }
        guard size > usualHead else { return try WAV.header(of: head, fileSize: size) }
        let rest = BlockingFile.read(min(size, longestHead) - usualHead, from: descriptor) ?? []
        return try WAV.header(of: head + rest, fileSize: size)
    }

    private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

    private static let partials = Counter()

    /// What our own files begin with is far shorter.
    private static let usualHead = 1_024
    /// Some programs write a list of notes before the samples.
    private static let longestHead = 65_536
}

/// Numbers that never repeat in this process.
private final class Counter: Sendable {
    private let last = Atomic<Int>(0)
    func next() -> Int { last.add(1, ordering: .relaxed).newValue }
}
