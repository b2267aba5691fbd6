import Glibc

/// A place where gateways may connect, and what is asked of them there.
public struct LineListener: Sendable {
    public let place: Place
    /// What a gateway must say in its `hello`; `nil`: nothing. A secret.
    public let token: String?
    /// The callers' numbers that its gateways give may be believed.
    public let trusted: Bool
    /// How its gateways find sounds.
    public let clips: ClipWay

    public enum Place: Sendable {
        /// A Unix socket; the permissions of its file decide who may connect.
        case file(String, mode: UInt16)
        case address(LineAddress, LineCertificate?)
        /// A socket on which whoever started this process listens: a Unix socket, or one of a loopback address.
        case inherited(CInt)
    }

    /// A Unix socket.
    public init(file path: String, mode: UInt16 = 0o660, token: String? = nil, trusted: Bool = true) {
        place = .file(path, mode: mode)
        (self.token, self.trusted, clips) = (token, trusted, .file)
    }

    /// A socket that listens already. The server closes it.
    /// - Throws: where it is none, or others than this machine could connect: nothing is asked of whoever does.
    public init(inherited descriptor: CInt, token: String? = nil, trusted: Bool = true) throws(LineListenerError) {
        if let fault = HandedSocket.fault(of: descriptor) { throw .unfit(descriptor, fault.description) }
        place = .inherited(descriptor)
        (self.token, self.trusted, clips) = (token, trusted, .file)
    }

    /// TCP, or TLS where there is a certificate.
    /// - Throws: where others than this machine could connect without both TLS and a token.
    public init(
        address: LineAddress, certificate: LineCertificate? = nil, token: String? = nil, trusted: Bool = true, clips: ClipWay = .file
    ) throws(LineListenerError) {
        guard address.isLoopback || (certificate != nil && token != nil) else { throw .unprotected(address) }
        place = .address(address, certificate)
        (self.token, self.trusted, self.clips) = (token, trusted, clips)
    }

    /// By what it is known over a restart: sessions that came in here go on here alone.
    var door: String {
        switch place {
        case .file: "unix"
        case .address(let address, let certificate): (certificate == nil ? "tcp " : "tls ") + address.description
        case .inherited(let descriptor): LineAddress(ofSocket: descriptor).map { "tcp \($0)" } ?? "unix"
        }
    }

    /// Of a TLS listener.
    public var certificate: LineCertificate? {
        switch place {
        case .address(_, let certificate): certificate
        case .file, .inherited: nil
        }
    }
}

/// Why a listener could not be had.
public enum LineListenerError: Error, Hashable, CustomStringConvertible {
    case unprotected(LineAddress)
    /// The system's error number.
    case cannotListen(LineAddress, CInt)
    /// The descriptor of a socket that was handed over, and what is wrong with it, for a person.
    case unfit(CInt, String)

    public var description: String {
        switch self {
        case .unprotected(let address):
            "\(address): only a loopback address goes without TLS; this one needs a certificate, a key and a token"
        case .cannotListen(let address, let code): "\(address): \(String(cString: strerror(code)))"
        case .unfit(let descriptor, let fault): "the socket that was handed over as descriptor \(descriptor) \(fault)"
        }
    }
}
