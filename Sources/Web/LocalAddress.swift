/// A port of this machine that only this machine can reach.
public struct LocalAddress: Hashable, Sendable, CustomStringConvertible {
    /// `127.0.0.1` or `::1`.
    public let host: String
    /// 0: one that is free.
    public let port: Int

    /// Reads `127.0.0.1:9418`, `[::1]:9418` or `9418`; `nil`: it is none of these, or another machine could reach it.
    public init?(_ text: String) {
        let (host, port) = Self.parts(of: text)
        guard host == "127.0.0.1" || host == "::1", port.utf8.count <= 5, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt16(port)
        else { return nil }
        self.init(host: host, port: Int(number))
    }

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    private static func parts(of text: String) -> (host: String, port: String) {
        if text.hasPrefix("[::1]:") { return ("::1", String(text.dropFirst(6))) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1: return ("127.0.0.1", text)
        case 2: return (parts[0], parts[1])
        default: return ("", "")
        }
    }
}
