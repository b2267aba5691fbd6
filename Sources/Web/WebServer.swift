import Glibc
import Hummingbird
import HummingbirdCore
public import Logging
public import NIOCore
import NIOPosix
import ServiceLifecycle

/// Pages over HTTP: for this machine only, but where other machines are let in over TLS.
///
/// Requests are bounded: so many connections at once, so many bytes of a head, so long a silence; what a request carries beyond its head is
/// read only where a route asks for it, and whoever does not read its answer is not waited for. Whoever asks nothing keeps nobody out: where
/// all places are taken, the connection that has been without a request for longest gives its own to the next.
public struct WebServer: Sendable {
    /// Answers a request; it must not block.
    public typealias Page = @Sendable () async -> WebAnswer

    static let longestHead = 16_384
    static let silence = TimeAmount.seconds(15)
    /// How long an open request may hold up the end.
    static let farewell = Duration.seconds(5)

    private let host: String
    private let port: Int
    private let secure: WebChannel.Secure?
    private let mostConnections: Int
    /// How long a connection may be without a request.
    var idleTimeout = Self.silence
    private let routes: [WebRoute]
    private let log: Logger

    /// - Parameter pages: by path, such as `/health`.
    public init(_ address: LocalAddress, pages: [String: Page], log: Logger) {
        self.init(address, routes: pages.map { path, page in WebRoute(.get, path) { _ in await page() } }, log: log)
    }

    public init(_ address: LocalAddress, routes: [WebRoute], log: Logger) {
        self.init(host: address.host, port: address.port, connections: 32, routes: routes, log: log)
    }

    /// - Parameters:
    ///   - connections: so many at once; where all of them are being answered, one more waits until another ends.
    ///   - secure: makes what speaks TLS on a new connection; `nil`: nothing does.
    public init(
        host: String, port: Int, secure: (@Sendable () -> any ChannelHandler)? = nil, connections: Int, routes: [WebRoute], log: Logger
    ) {
        (self.host, self.port, self.secure, mostConnections) = (host, port, secure, connections)
        self.routes = routes
        var log = log
        // The library tells of each connection below this.
        log.logLevel = max(log.logLevel, .warning)
        self.log = log
    }

    /// Serves as long as the body runs, which is told where.
    ///
    /// - Throws: `WebFault`, and what the body throws.
    public func serve(while body: (LocalAddress) async throws -> Void) async throws {
        try await run(while: { try await body(LocalAddress(host: host, port: $0)) })
    }

    /// As above; the body is told the port.
    public func run(while body: (Int) async throws -> Void) async throws {
        // A loop that outlives it: when the library's server has ended, a task of its own may still wait for its listener to close.
        try await serve(on: NIOSingletons.posixEventLoopGroup.next(), body)
    }

    private func serve(on loop: any EventLoop, _ body: (Int) async throws -> Void) async throws {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        // To cancel it would trap where a connection waits to be taken: it is stopped gracefully (apple/swift-nio#3481).
        var configuration = ServiceGroupConfiguration(services: [application(on: loop) { port.yield($0) }], logger: log)
        configuration.maximumGracefulShutdownDuration = Self.farewell
        let services = ServiceGroup(configuration: configuration)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { port.finish() }
                try await services.run()
            }
            var bound = ports.makeAsyncIterator()
            guard let port = await bound.next() else {
                do { try await group.next() } catch { throw fault(Self.reason(error)) }
                throw fault("it ended at once")
            }
            let done: Result<Void, any Error>
            do { done = .success(try await body(port)) } catch { done = .failure(error) }
            await services.triggerGracefulShutdown()
            try? await group.waitForAll()
            try done.get()
        }
    }

    private func fault(_ reason: String) -> WebFault { .cannotListen("\(LocalAddress(host: host, port: port))", reason: reason) }

    /// The system's own words; the library puts them between brackets that do not match.
    private static func reason(_ error: any Error) -> String {
        (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
    }

    private func application(
        on loop: any EventLoop, whenBound: @escaping @Sendable (Int) -> Void
    ) -> Application<RouterResponder<BasicRequestContext>> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: NothingThere())
        for route in routes {
            router.on(RouterPath(route.path), method: route.method.wire) { request, _ in await route.answer(WebRequest(request)).response }
        }
        let (secure, places) = (secure, WebPlaces(mostConnections))
        let limits = HTTP1Channel.Configuration(
            idleTimeout: idleTimeout,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: Self.longestHead, maxHeaderListSize: Self.longestHead, maxHeaderFieldCount: 64))
        return Application(
            router: router,
            server: HTTPServerBuilder { WebChannel($0, limits, places: places, secure: secure) },
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), backlog: mostConnections,
                availableConnectionsDelegate: places),
            onServerRunning: { whenBound($0.localAddress?.port ?? 0) }, eventLoopGroupProvider: .shared(loop), logger: log)
    }
}

extension WebAnswer {
    var response: Response {
        var headers = HTTPFields()
        if let mediaType { headers[.contentType] = mediaType }
        headers[.cacheControl] = "no-store"
        for (name, value) in fields {
            if let name = HTTPFields.Element.Name(name) { headers[name] = value }
        }
        return Response(status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension WebRoute.Method {
    fileprivate var wire: HTTPRequest.Method {
        switch self {
        case .get: .get
        case .post: .post
        case .put: .put
        }
    }
}
