import Glibc

/// The beginning of a request to a port of 127.0.0.1, on a connection that stays open.
public final class StalledRequest: Sendable {
    private let descriptor: CInt

    public init(_ beginning: String, port: Int) throws {
        descriptor = try LocalClient.connected(to: port)
        LocalClient.write(Array(beginning.utf8), to: descriptor)
    }

    deinit { close(descriptor) }

    /// Says the rest; all that is answered until the other side closes.
    public func end(_ rest: String, patience: Int = 120) throws -> String {
        LocalClient.write(Array(rest.utf8), to: descriptor)
        return String(decoding: try LocalClient.read(descriptor, patience), as: UTF8.self)
    }
}
