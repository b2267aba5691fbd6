import Foundation
public import Gateways
import Glibc
import NIOCore

/// Whoever started this process and watches over it: systemd, or whoever speaks as it does.
///
/// It hands over sockets that are bound already (sd_listen_fds(3)) and is told how the service is (sd_notify(3)); both are a few variables of
/// the environment and one datagram, so no library is needed.
public struct Supervisor: Sendable {
    /// Where it listens; `nil`: nobody asks.
    private let address: String?
    /// It restarts the service that says nothing for so long, in microseconds; `nil`: it does not.
    public let patience: UInt64?
    /// Sockets that it has bound. They belong to this process alone: no child inherits them.
    public let sockets: [CInt]

    private static let variables = [
        "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES",
    ]
    /// The first descriptor that is handed over.
    private static let firstSocket: CInt = 3

    /// The files of those of its sockets that have one.
    public var places: [String] { sockets.compactMap(Self.place) }

    /// Reads what the environment says.
    ///
    /// - Parameter pid: what is meant for another process is not for this one.
    init(_ environment: [String: String], pid: pid_t = getpid()) {
        address = environment["NOTIFY_SOCKET"].flatMap { $0.hasPrefix("/") || $0.hasPrefix("@") ? $0 : nil }
        let isWatched = environment["WATCHDOG_PID"].map { $0 == "\(pid)" } ?? true
        patience = isWatched ? environment["WATCHDOG_USEC"].flatMap { UInt64($0) }.flatMap { $0 > 0 ? $0 : nil } : nil
        let count = environment["LISTEN_PID"] == "\(pid)" ? environment["LISTEN_FDS"].flatMap { CInt($0) } ?? 0 : 0
        sockets = (0..<max(0, min(count, 64))).map { Self.firstSocket + $0 }
        for socket in sockets { _ = fcntl(socket, F_SETFD, FD_CLOEXEC) }
    }

    /// The one of this process. What it said is taken out of the environment, so that no child takes it for its own: called once, at the start.
    public static func take() -> Supervisor {
        let supervisor = Supervisor(ProcessInfo.processInfo.environment)
        for variable in variables { unsetenv(variable) }
        return supervisor
    }

    /// Whoever is told nothing.
    public static let none = Supervisor([:])

    /// Its sockets, as the server takes them.
    ///
    /// - Throws: where one is none that may be served so: nothing is asked of whoever connects there.
    public func listeners(trusted: Bool) throws(LineListenerError) -> [LineListener] {
        try sockets.map { socket throws(LineListenerError) in try LineListener(inherited: socket, trusted: trusted) }
    }

    public enum News: Hashable, Sendable {
        /// It serves; one line says what.
        case ready(String)
        case reloading
        case stopping
        /// It is alive.
        case watchdog

        var text: String {
            switch self {
            case .ready(let status): "READY=1\nSTATUS=\(status.replacing("\n", with: " "))"
            case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(Self.monotonic)"
            case .stopping: "STOPPING=1"
            case .watchdog: "WATCHDOG=1"
            }
        }

        /// NIO's clock is the system's monotonic one.
        private static var monotonic: UInt64 { NIODeadline.now().uptimeNanoseconds / 1_000 }
    }

    /// Tells it; where nobody listens that is nothing. It does not block.
    public func tell(_ news: News) {
        guard let address else { return }
        let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        Self.withAddress(address) { place, length in
            _ = news.text.withCString { sendto(descriptor, $0, strlen($0), CInt(MSG_NOSIGNAL), place, length) }
        }
    }

    private static func place(of descriptor: CInt) -> String? {
        var address = sockaddr_un()
        var length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard status == 0, address.sun_family == sa_family_t(AF_UNIX) else { return nil }
        let path = withUnsafeBytes(of: &address.sun_path) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        return path.isEmpty ? nil : path
    }

    /// A name that begins with `@` is one of Linux' own, in no file system (unix(7)).
    private static func withAddress(_ name: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Void) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(name.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        if bytes.first == 0x40 { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let end = bytes.first == 0 ? 0 : 1
        let length = socklen_t(MemoryLayout<sockaddr_un>.offset(of: \.sun_path).map { $0 + bytes.count + end } ?? 0)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }
}
