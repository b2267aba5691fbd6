import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Kannel's HTTP interface, or one that imitates it.
struct KannelGateway: Sendable {
    /// How long an answer may take usually: Kannel answers as soon as the message is in its queue.
    static let usualPatience = TimeAmount.seconds(10)
    static let longestAnswer = 4_096

    private let client: HTTPClient
    private let patience: TimeAmount

    init(on loops: any EventLoopGroup, patience: TimeAmount) {
        self.patience = patience
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(5), read: patience)
        // Whether nobody listens is for us to know at once.
        configuration.connectionPool.retryConnectionEstablishment = false
        // One for each message under way: those that hang would else hold the connections of the others.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = NoticeClaims.atOnce
        client = HTTPClient(eventLoopGroupProvider: .shared(loops), configuration: configuration)
    }

    func close() async { try? await client.shutdown() }

    /// - Parameter url: with the whole query.
    func hand(over url: String) async -> HandOver {
        do {
            var request = HTTPClientRequest(url: url)
            // A connection that Kannel closes while a request is on its way would leave the request in doubt.
            request.headers.add(name: "Connection", value: "close")
            let response = try await client.execute(request, timeout: patience)
            guard let body = try? await response.body.collect(upTo: Self.longestAnswer) else {
                return .unknown("the gateway's answer broke off or was too long")
            }
            return HandOver(status: Int(response.status.code), body: String(buffer: body))
        } catch {
            return Self.isUnsent(error) ? .later("the gateway cannot be reached") : .unknown("the gateway did not answer")
        }
    }

    /// The request never left: nobody listens, or cannot be found.
    private static func isUnsent(_ error: any Error) -> Bool {
        if error is NIOConnectionError { return true }
        guard let error = error as? HTTPClientError else { return (error as? IOError)?.errnoCode == ECONNREFUSED }
        return [.connectTimeout, .getConnectionFromPoolTimeout, .invalidURL].contains(error)
    }
}
