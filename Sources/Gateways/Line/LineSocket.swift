import Glibc

/// The file of a Unix socket (unix(7)).
public struct LineSocket: Sendable {
    let path: String
    /// Bound, and not yet listening.
    public let descriptor: CInt
    private let identity: Identity

    private struct Identity: Equatable, Sendable {
        let device: dev_t
        let inode: ino_t
    }

    /// Binds a socket whose file has these permissions. The file of a server that is gone is replaced.
    /// Nobody can connect before it listens.
    public init(path: String, mode: UInt16) throws(LineSocketError) {
        _ = try Self.withAddress(path) { _, _ in 0 }
        try Self.clear(path)
        self.path = path
        let made = Self.open()
        guard made >= 0 else { throw .cannotBind(path, errno) }
        guard try Self.withAddress(path, { bind(made, $0, $1) }) == 0, chmod(path, mode_t(mode)) == 0,
            let identity = Self.identity(of: path)
        else {
            let code = errno
            close(made)
            throw .cannotBind(path, code)
        }
        descriptor = made
        self.identity = identity
    }

    /// Removes the file, unless another server has put its own there.
    public func remove() {
        if Self.identity(of: path) == identity { unlink(path) }
    }

    private static func clear(_ path: String) throws(LineSocketError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path) }
        let probe = open()
        guard probe >= 0 else { throw .cannotBind(path, errno) }
        defer { close(probe) }
        guard try withAddress(path, { connect(probe, $0, $1) }) != 0 else { throw .inUse(path) }
        guard errno == ECONNREFUSED, unlink(path) == 0 else { throw .cannotBind(path, errno) }
    }

    private static func open() -> CInt { socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0) }

    private static func identity(of path: String) -> Identity? {
        var status = stat()
        return lstat(path, &status) == 0 ? Identity(device: status.st_dev, inode: status.st_ino) : nil
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt
    ) throws(LineSocketError) -> CInt {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path) - 1
        guard !bytes.isEmpty, bytes.count <= room, !bytes.contains(0) else { throw .badPath(path, longest: room) }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }
}

/// Why a Unix socket could not be opened.
public enum LineSocketError: Error, Hashable, CustomStringConvertible {
    /// Another server answers there.
    case inUse(String)
    /// Something else than a socket stands in its place.
    case notASocket(String)
    /// The path is empty, or longer than so many bytes.
    case badPath(String, longest: Int)
    /// The system's error number.
    case cannotBind(String, CInt)

    public var description: String {
        switch self {
        case .inUse(let path): "\(path): another server answers on this socket"
        case .notASocket(let path): "\(path): is no socket; remove it or choose another path"
        case .badPath(let path, let longest): "\(path): a socket's path has 1 to \(longest) bytes"
        case .cannotBind(let path, let code): "\(path): \(String(cString: strerror(code)))"
        }
    }
}
