import Dispatch
import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Where gateways come to: an address, or a command that is started for each scene.
final class KitHost: CustomStringConvertible, Sendable {
    private let patience: Int
    private let patienceForFirst: Int
    private let source: Source
    private let waiting = KitQueue()

    private enum Source: Sendable {
        case listener(any Channel)
        case command(KitDialer)
    }

    init(_ kit: GatewayKit, group: any EventLoopGroup = .singletonMultiThreadedEventLoopGroup) throws {
        (patience, patienceForFirst) = (kit.patience, kit.patienceForFirst)
        guard case .address(let address, _) = kit.place else {
            source = .command(KitDialer(kit.place, patience: kit.patience))
            return
        }
        let (waiting, patience) = (waiting, kit.patience)
        let context = try Self.context(address, kit.certificate)
        let bootstrap = ServerBootstrap(group: group).serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let inbox = KitInbox()
                    if let context { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context)) }
                    try channel.pipeline.syncOperations.addHandler(KitHandler(inbox))
                    waiting.add(KitLink(channel, inbox, patience: patience))
                }
            }
        do {
            switch address {
            case .unix(let path): source = .listener(try bootstrap.bind(unixDomainSocketPath: path).wait())
            case .tcp(let host, let port), .tls(let host, let port): source = .listener(try bootstrap.bind(host: host, port: port).wait())
            }
        } catch {
            throw KitUnreachable(description: "\(address): cannot listen: \(error)")
        }
    }

    /// Where it listens, once it does: with the port that the system chose.
    var description: String {
        switch source {
        case .listener(let channel): channel.localAddress.map { $0.port.map { "port \($0)" } ?? "\($0)" } ?? ""
        case .command: "a command"
        }
    }

    /// The next gateway's connection.
    func link() throws -> KitLink {
        switch source {
        case .command(let dialer): return try dialer.link()
        case .listener:
            guard let link = waiting.next(within: Double(patienceForFirst)) else {
                throw KitUnreachable(description: "no gateway connected in \(patienceForFirst) s")
            }
            return link
        }
    }

    func close() {
        switch source {
        case .listener(let channel): try? channel.close().wait()
        case .command: break
        }
    }

    private static func context(_ address: KitAddress, _ files: (certificate: String, key: String)?) throws -> NIOSSLContext? {
        guard case .tls = address else { return nil }
        guard let files else { throw KitUnreachable(description: "\(address): a certificate and its key are needed to listen for TLS") }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.certificate).map(NIOSSLCertificateSource.certificate)
            let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
            return try NIOSSLContext(configuration: .makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key)))
        } catch {
            throw KitUnreachable(description: "\(files.certificate), \(files.key): no certificate and key: \(error)")
        }
    }
}

/// Connections that have come and were not yet taken.
private final class KitQueue: Sendable {
    private let links = Mutex([KitLink]())
    private let arrived = DispatchSemaphore(value: 0)

    func add(_ link: KitLink) {
        links.withLock { $0.append(link) }
        arrived.signal()
    }

    func next(within seconds: Double) -> KitLink? {
        guard arrived.wait(timeout: .now() + seconds) == .success else { return nil }
        return links.withLock { $0.removeFirst() }
    }
}
