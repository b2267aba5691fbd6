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
            let limit = KitPatience(Double(patienceForFirst))
            while limit.rest > 0, let link = waiting.next(within: limit.rest) {
                if let first = link.next(within: limit.rest), !isLate(link, first) { return link }
            }
            throw KitUnreachable(description: "no gateway connected and said anything in \(limit)")
        }
    }

    /// One that comes back to a session of an earlier scene is told that there is none, and dismissed.
    private func isLate(_ link: KitLink, _ first: KitHeard) -> Bool {
        guard case .line(let hello) = first, String(decoding: hello, as: UTF8.self).contains(" session=") else {
            link.putBack(first)
            return false
        }
        link.say("hello line=1 engine=line-kit/1 beat=0 session=\(String(repeating: "0", count: 32)) received=0 keep=30", "bye")
        return true
    }

    /// The connection on which a gateway comes back to its session, and its hello; others wait for their turn.
    func link(resuming session: String) throws -> (link: KitLink, hello: [UInt8]) {
        guard case .listener = source else { throw KitSkip(reason: "a gateway on its standard streams has one connection") }
        var others: [KitLink] = []
        defer { others.forEach(waiting.add) }
        let limit = KitPatience(Double(patience))
        while limit.rest > 0, let link = waiting.next(within: limit.rest) {
            guard case .line(let hello)? = link.next(within: limit.rest) else { continue }
            if String(decoding: hello, as: UTF8.self).contains("session=\(session)") { return (link, hello) }
            link.putBack(.line(hello))
            others.append(link)
        }
        throw KitBreach("the gateway did not come back to its session in \(patience) s")
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
