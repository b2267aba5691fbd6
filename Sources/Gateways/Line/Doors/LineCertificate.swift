import Foundation
import Glibc
public import NIOCore
import NIOSSL
import Synchronization

/// A server's certificate with its key, from two PEM files, which may be replaced while it serves: new connections get what was read last.
public final class LineCertificate: Sendable {
    private let certificate: String
    private let key: String
    private let state: Mutex<State>

    private struct State {
        var context: NIOSSLContext
        var stamps: [Stamp?]
    }

    /// By what a changed file is known.
    private struct Stamp: Equatable {
        let inode: ino_t
        let size: off_t
        let seconds: Int
        let nanoseconds: Int
    }

    /// Larger files are no certificates.
    private static let longest = 1 << 20

    /// Reads both files. `certificate` has the server's own first and then those of its chain.
    public init(certificate: String, key: String) throws(LineCertificateError) {
        self.certificate = certificate
        self.key = key
        let stamps = [certificate, key].map(Self.stamp)
        state = Mutex(State(context: try Self.context(certificate, key), stamps: stamps))
    }

    /// Reads both files again. On an error what was read before stays.
    public func reload() throws(LineCertificateError) {
        let stamps = [certificate, key].map(Self.stamp)
        let context = try Self.read(certificate, key)
        state.withLock { state in
            // Bad files are told of once, and looked at again when they change.
            state.stamps = stamps
            if case .success(let context) = context { state.context = context }
        }
        if case .failure(let error) = context { throw error }
    }

    /// Reads both files again if one was replaced since they were read last; `false`: neither was.
    public func reloadIfChanged() throws(LineCertificateError) -> Bool {
        let stamps = [certificate, key].map(Self.stamp)
        guard state.withLock({ $0.stamps != stamps }) else { return false }
        try reload()
        return true
    }

    /// What speaks TLS on the next connection.
    public func handler() -> any ChannelHandler { NIOSSLServerHandler(context: context) }

    /// For the next connection.
    var context: NIOSSLContext { state.withLock { $0.context } }

    private static func read(_ certificate: String, _ key: String) throws(LineCertificateError) -> Result<
        NIOSSLContext, LineCertificateError
    > {
        do throws(LineCertificateError) {
            return .success(try context(certificate, key))
        } catch {
            return .failure(error)
        }
    }

    private static func context(_ certificate: String, _ key: String) throws(LineCertificateError) -> NIOSSLContext {
        let (chainBytes, keyBytes) = (try bytes(of: certificate), try bytes(of: key))
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(chainBytes), !chain.isEmpty else { throw .noCertificate(certificate) }
        guard let secret = try? NIOSSLPrivateKey(bytes: keyBytes, format: .pem) else { throw .noKey(key) }
        var settings = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map(NIOSSLCertificateSource.certificate), privateKey: .privateKey(secret))
        settings.minimumTLSVersion = .tlsv12
        guard let context = try? NIOSSLContext(configuration: settings) else { throw .mismatch(certificate, key) }
        return context
    }

    private static func bytes(of path: String) throws(LineCertificateError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .unreadable(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= longest else { throw .unreadable(path, EINVAL) }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path, EACCES) }
        return Array(data)
    }

    private static func stamp(_ path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Stamp(inode: status.st_ino, size: status.st_size, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}

/// Why a certificate can't be used.
public enum LineCertificateError: Error, Hashable, CustomStringConvertible {
    /// The system's error number.
    case unreadable(String, CInt)
    case noCertificate(String)
    case noKey(String)
    /// The key is of another certificate.
    case mismatch(String, String)

    public var description: String {
        switch self {
        case .unreadable(let path, let code): "\(path): \(String(cString: strerror(code)))"
        case .noCertificate(let path): "\(path): no certificate in PEM"
        case .noKey(let path): "\(path): no private key in PEM without a passphrase"
        case .mismatch(let certificate, let key): "\(key): is not the key of the certificate in \(certificate)"
        }
    }
}
