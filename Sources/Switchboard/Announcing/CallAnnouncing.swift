public import Gateways
import Logging
public import Web

/// Takes word of calls that are about to come over AudioSocket, where the settings want it (`announce`).
public struct CallAnnouncing: Sendable {
    /// What was announced and has not come.
    public let calls: AnnouncedCalls
    private let premises: Premises
    private let counts: CallCounts

    /// - Parameter switches: the tokens of those that speak AudioSocket are asked for.
    public init(_ premises: Premises, switches: [SwitchListener]) {
        self.premises = premises
        counts = CallCounts(premises.metrics)
        calls = AnnouncedCalls(tokens: switches.filter { $0.speaks == .audioSocket }.compactMap(\.token))
    }

    /// Serves as long as the body runs.
    ///
    /// - Parameter body: is told where calls are announced; `nil`: nowhere.
    /// - Throws: `WebFault`, and what the body throws.
    public func serve(while body: (LocalAddress?) async throws -> Void) async throws {
        guard let address = premises.configuration.announce else { return try await body(nil) }
        let door = CallDoor(calls: calls, counts: counts, log: premises.log)
        try await WebServer(address, routes: [door.route], log: premises.log).serve { bound in
            premises.log.info("calls are announced", metadata: ["address": "\(bound)"])
            try await body(bound)
        }
    }
}
