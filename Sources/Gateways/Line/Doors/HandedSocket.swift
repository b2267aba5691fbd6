import Glibc

/// Is a socket that somebody else has bound one on which gateways may come in without TLS and a token?
enum HandedSocket {
    /// What keeps it from being served.
    enum Fault: Hashable, Sendable {
        case noSocket
        case noStream
        /// It is bound only, or a connection already.
        case notListening
        /// Others than this machine could connect.
        case open(LineAddress)
        /// Of neither Unix sockets nor the internet protocol.
        case foreign
    }

    /// `nil`: nothing is wrong with it.
    static func fault(of descriptor: CInt) -> Fault? {
        guard let type = option(SO_TYPE, of: descriptor) else { return .noSocket }
        guard type == CInt(SOCK_STREAM.rawValue) else { return .noStream }
        guard option(SO_ACCEPTCONN, of: descriptor) == 1 else { return .notListening }
        if option(SO_DOMAIN, of: descriptor) == AF_UNIX { return nil }
        guard let address = LineAddress(ofSocket: descriptor) else { return .foreign }
        return address.isLoopback ? nil : .open(address)
    }

    /// An option of a socket (socket(7)); `nil`: it is no socket.
    private static func option(_ name: CInt, of descriptor: CInt) -> CInt? {
        var value: CInt = 0
        var length = socklen_t(MemoryLayout<CInt>.size)
        return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
    }
}

extension HandedSocket.Fault: CustomStringConvertible {
    var description: String {
        switch self {
        case .noSocket: "is no socket"
        case .noStream: "carries no streams: gateways need ListenStream="
        case .notListening: "does not listen: whoever hands it over must leave it to the service to take connections (Accept=no)"
        case .open(let address):
            "is bound to \(address): only a Unix socket or a loopback address goes without TLS; "
                + "name this address under listen instead, with a certificate, a key and a token"
        case .foreign: "is neither a Unix socket nor one of the internet protocol"
        }
    }
}
