import Foundation
import Glibc
import NIOCore
import NIOPosix
import NIOSSL

/// Meets the other side, as often as it is asked to.
final class KitDialer: Sendable {
    private let place: KitPlace
    private let patience: Int
    private let group: any EventLoopGroup

    init(_ place: KitPlace, patience: Int, group: any EventLoopGroup = .singletonMultiThreadedEventLoopGroup) {
        self.place = place
        self.patience = patience
        self.group = group
    }

    func link() throws -> KitLink {
        let inbox = KitInbox()
        let made = ClientBootstrap(group: group).connectTimeout(.seconds(Int64(patience)))
        do {
            let channel: any Channel
            switch place {
            case .address(.unix(let path), _): channel = try ready(made, inbox).connect(unixDomainSocketPath: path).wait()
            case .address(.tcp(let host, let port), _): channel = try ready(made, inbox).connect(host: host, port: port).wait()
            case .address(.tls(let host, let port), let authorities):
                let tls = KitSecurity(try Self.context(authorities), host: host)
                channel = try ready(made, inbox, tls).connect(host: host, port: port).wait()
                try tls.agree(on: channel, within: .seconds(Int64(patience)))
            case .command(let command): channel = try ready(made, inbox).withConnectedSocket(Self.start(command)).wait()
            }
            return KitLink(channel, inbox, patience: patience)
        } catch {
            throw KitUnreachable(description: "\(place) cannot be reached: \(error)")
        }
    }

    private func ready(_ bootstrap: ClientBootstrap, _ inbox: KitInbox, _ tls: KitSecurity? = nil) -> ClientBootstrap {
        bootstrap.channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try tls?.add(to: channel)
                try channel.pipeline.syncOperations.addHandler(KitHandler(inbox))
            }
        }
    }

    private static func context(_ authorities: String?) throws -> NIOSSLContext {
        var settings = TLSConfiguration.makeClientConfiguration()
        if let authorities { settings.trustRoots = .file(authorities) }
        return try NIOSSLContext(configuration: settings)
    }

    /// Runs a command of the shell with one end of a socket pair as its streams; the other end is returned.
    static func start(_ command: String) throws -> CInt {
        var ends: [CInt] = [-1, -1]
        guard socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw KitUnreachable(description: "no socket pair: \(String(cString: strerror(errno)))")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        let stream = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        process.standardInput = stream
        process.standardOutput = stream
        do { try process.run() } catch {
            close(ends[0])
            throw error
        }
        try? stream.close()
        return ends[0]
    }
}

/// Nothing could be tried, for the other side could not be met.
public struct KitUnreachable: Error, Hashable, CustomStringConvertible {
    public let description: String
}
