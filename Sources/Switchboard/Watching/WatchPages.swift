public import Figures
import Foundation
import Logging
import NIOCore
import NIOPosix
public import Web

/// The pages for whoever watches over the service: `/metrics` and `/health`.
public struct WatchPages: Sendable {
    private let premises: Premises
    private let registry: FigureRegistry

    /// - Parameter registry: in which the premises count.
    public init(_ premises: Premises, registry: FigureRegistry) {
        self.premises = premises
        self.registry = registry
    }

    /// Serves the pages where the configuration wants them, as long as the body runs.
    ///
    /// - Parameter body: is told where they are served; `nil`: nowhere.
    /// - Throws: `WebFault`, and what the body throws.
    public func serve(while body: (LocalAddress?) async throws -> Void) async throws {
        guard let address = premises.configuration.web else { return try await body(nil) }
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let health = HealthWatch(premises.healthChecks, on: loop)
        defer { health.end() }
        try await WebServer(address, pages: pages(health), log: premises.log).serve { bound in
            premises.log.info("figures and health are told", metadata: ["address": "\(bound)"])
            try await body(bound)
        }
    }

    private func pages(_ health: HealthWatch) -> [String: WebServer.Page] {
        let house = HouseFigures(premises)
        let registry = registry
        return [
            "/metrics": {
                try? await NIOThreadPool.singleton.runIfActive { house.refresh() }
                return WebAnswer(mediaType: Exposition.mediaType, text: registry.exposition())
            },
            "/health": { Self.answer(await health.verdicts()) },
        ]
    }

    /// What `/health` says.
    private struct Report: Encodable {
        var status: String
        /// By check: `ok`, or what is wrong.
        var checks: [String: String]
    }

    private static func answer(_ verdicts: [(name: String, verdict: HealthVerdict)]) -> WebAnswer {
        let isWell = verdicts.allSatisfy { $0.verdict == .well }
        let checks = verdicts.map { name, verdict in
            switch verdict {
            case .well: (name, "ok")
            case .failing(let fault): (name, fault)
            }
        }
        let report = Report(status: isWell ? "ok" : "failing", checks: Dictionary(checks, uniquingKeysWith: { first, _ in first }))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        return WebAnswer(status: isWell ? 200 : 503, mediaType: "application/json", text: text + "\n")
    }
}
