import ArgumentParser
import Dispatch
import Figures
import Foundation
import Gateways
import Logging
import Switchboard

/// The service.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves gateways on a Unix socket, TCP and TLS until it is told to stop.",
        discussion: """
            The socket is line.sock in the data folder, or as the configuration says; addresses are under listen there. SIGTERM and SIGINT \
            end it: every gateway is told, and calls end. SIGHUP reads certificates again.

            EXAMPLE
              schoolbell serve --data /var/lib/schoolbell --config /etc/schoolbell.yaml
            """)

    @OptionGroup var service: ServiceOptions

    func run() async throws {
        let listeners = try service.configuration().openListeners()
        let registry = FigureRegistry(Figure.all)
        let premises = try service.premises(for: .service, metrics: registry)
        let station = LineStation(premises, listeners: listeners)
        let signals =
            [SIGTERM, SIGINT].map { Self.source(for: $0) { station.shutdown() } } + [Self.source(for: SIGHUP) { station.reload() }]
        let socket = premises.configuration.socket ?? (service.data as NSString).appendingPathComponent("line.sock")
        let path = (service.data as NSString).appendingPathComponent(StatusSocket.fileName)
        do {
            try await WatchPages(premises, registry: registry).serve { web in
                let status = StatusSocket(premises, path: path, gatewaySocket: socket, web: web, registry: registry)
                try await status.serve(while: {
                    try await station.serve(socket: socket) { addresses in
                        premises.log.info("serving", metadata: ["socket": "\(socket)", "addresses": "\(addresses.map(\.description))"])
                    }
                })
            }
        } catch let error as LineSocketError {
            throw CommandFailure(.cannotCreate, error.description)
        }
        withExtendedLifetime(signals) {}
    }

    private static func source(for number: Int32, _ act: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler(handler: act)
        source.activate()
        return source
    }
}
