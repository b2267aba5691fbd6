import Glibc

/// A connection to a port of this machine that is spoken to by hand: says texts, and waits for lines or blocks.
public final class TextPeer {
    public struct Unreachable: Error {}

    private let descriptor: CInt
    private var heard: [UInt8] = []

    /// - Parameter from: the address of this machine from where it comes: all of `127.0.0.0/8` are.
    public init(port: Int, from host: String = "127.0.0.1") throws {
        descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Unreachable() }
        let isConnected =
            Self.withAddress(host, 0) { bind(descriptor, $0, $1) } == 0
            && Self.withAddress("127.0.0.1", port) { connect(descriptor, $0, $1) } == 0
        guard isConnected else {
            close(descriptor)
            throw Unreachable()
        }
    }

    deinit { close(descriptor) }

    public func say(_ text: String) { say(Array(text.utf8)) }

    /// A peer that has closed takes nothing more; its answer can be read all the same.
    public func say(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// The next so many bytes; `nil`: the other side closed, or nothing comes.
    public func read(_ count: Int, within seconds: Int = 60) -> [UInt8]? {
        while heard.count < count { guard readMore(seconds) else { return nil } }
        defer { heard.removeFirst(count) }
        return Array(heard.prefix(count))
    }

    /// Says nothing more, and that it is so.
    public func hangUp() { shutdown(descriptor, CInt(SHUT_WR)) }

    /// What comes up to this mark, which is dropped; `nil`: the other side closed, or nothing comes.
    public func hear(to mark: String, within seconds: Int = 60) -> String? {
        let end = Array(mark.utf8)
        while true {
            if let found = heard.firstRange(of: end) {
                defer { heard.removeSubrange(..<found.upperBound) }
                return String(decoding: heard[..<found.lowerBound], as: UTF8.self)
            }
            guard readMore(seconds) else { return nil }
        }
    }

    /// All that comes until the other side closes; `nil`: it does not.
    public func hearAll(within seconds: Int = 60) -> String? {
        while readMore(seconds) {}
        return isClosed ? String(decoding: heard, as: UTF8.self) : nil
    }

    /// Whether the other side has closed; what it says until then is kept.
    public func waitForClose(within seconds: Int = 60) -> Bool { hearAll(within: seconds) != nil }

    private var isClosed = false

    private func readMore(_ seconds: Int) -> Bool {
        guard !isClosed else { return false }
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, CInt(seconds * 1_000)) > 0 else { return false }
        var block = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &block, block.count, 0)
        guard count > 0 else {
            isClosed = true
            return false
        }
        heard += block[..<count]
        return true
    }

    private static func withAddress(_ host: String, _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else { return -1 }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
