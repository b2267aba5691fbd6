import NIOCore

/// Where the other side is to be met: `unix:PATH`, `tcp:HOST:PORT` or `tls:HOST:PORT`.
public enum KitAddress: Hashable, Sendable, CustomStringConvertible {
    case unix(String)
    case tcp(host: String, port: Int)
    case tls(host: String, port: Int)

    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        if parts[0] == "unix" {
            self = .unix(parts[1])
            return
        }
        guard let colon = parts[1].lastIndex(of: ":"), let port = UInt16(parts[1][parts[1].index(after: colon)...]) else { return nil }
        var host = String(parts[1][..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard !host.isEmpty else { return nil }
        switch parts[0] {
        case "tcp": self = .tcp(host: host, port: Int(port))
        case "tls": self = .tls(host: host, port: Int(port))
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .unix(let path): "unix:\(path)"
        case .tcp(let host, let port): "tcp:\(host):\(port)"
        case .tls(let host, let port): "tls:\(host):\(port)"
        }
    }
}

/// How the other side is met.
public enum KitPlace: Hashable, Sendable, CustomStringConvertible {
    /// With TLS a certificate is trusted if it is in the machine's store, or in this file.
    case address(KitAddress, authorities: String?)
    /// A command of the shell that speaks on its standard streams; it is started anew for each connection.
    case command(String)

    public var description: String {
        switch self {
        case .address(let address, _): "\(address)"
        case .command(let command): command
        }
    }
}
