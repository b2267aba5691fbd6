import ArgumentParser
import Dispatch
import Figures
import Foundation
import Gateways
import Logging
import Notices
import Switchboard

/// The service.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves gateways and telephone switches until it is told to stop.",
        discussion: """
            The socket is line.sock in the data folder, or as the configuration says; addresses are under listen there, those for Asterisk and \
            FreeSWITCH under switches. SIGTERM and SIGINT \
            end it: every gateway is told; calls of those that can resume go on at the next start. SIGHUP reads certificates again.

            EXAMPLE
              schoolbell serve --data /var/lib/schoolbell --config /etc/schoolbell.yaml
            """)

    @OptionGroup var service: ServiceOptions

    func run() async throws {
        let supervisor = Supervisor.take()
        let doors = try Doors(service.configuration(), supervisor)
        let registry = FigureRegistry(Figure.all)
        let premises = try service.premises(for: .service, metrics: registry)
        let clips = try ClipService(premises)
        let announcing = CallAnnouncing(premises, switches: doors.switches)
        let station = LineStation(
            premises, handed: doors.handed, listeners: doors.listeners, switches: doors.switches, clips: clips,
            announced: announcing.calls, supervisor: supervisor)
        let signals = Self.signals(station, supervisor)
        let own = premises.configuration.socket ?? (service.data as NSString).appendingPathComponent("line.sock")
        let place = supervisor.places.first ?? own
        let path = (service.data as NSString).appendingPathComponent(StatusSocket.fileName)
        do {
            try await Self.overHTTP(premises, registry, clips, announcing, doors.sms) { places in
                let status = StatusSocket(premises, path: path, gatewaySocket: place, places: places, registry: registry)
                try await status.serve(while: {
                    try await station.serve(socket: own) { addresses in
                        premises.log.info("serving", metadata: ["socket": "\(place)", "addresses": "\(addresses.map(\.description))"])
                        supervisor.tell(.ready(Self.serving))
                    }
                })
            }
        } catch let error as LineSocketError {
            throw CommandFailure(.cannotCreate, error.description)
        }
        withExtendedLifetime(signals) {}
    }

    /// What is opened before anything else, so that what cannot be had is told at once.
    private struct Doors {
        let handed: [LineListener]
        let listeners: [LineListener]
        let switches: [SwitchListener]
        let sms: KannelSettings?

        init(_ configuration: Configuration, _ supervisor: Supervisor) throws {
            handed = try supervisor.listeners(trusted: configuration.gatewayTrusted)
            listeners = try configuration.openListeners()
            switches = try configuration.openSwitches()
            sms = try configuration.openSMS()
        }
    }

    /// Serves what is served over HTTP as long as the body runs, which is told where.
    private static func overHTTP(
        _ premises: Premises, _ registry: FigureRegistry, _ clips: ClipService, _ announcing: CallAnnouncing, _ sms: KannelSettings?,
        _ body: (OpenPlaces) async throws -> Void
    ) async throws {
        try await WatchPages(premises, registry: registry).serve { web in
            try await EntryService(premises, sms: sms, told: NewsClips(premises).told).serve { entries in
                try await clips.serve { sounds in
                    try await announcing.serve { announce in
                        try await body(OpenPlaces(web: web, entries: entries, sounds: sounds, announce: announce))
                    }
                }
            }
        }
    }

    /// What a supervisor shows of the service.
    private static let serving = "serves gateways"

    /// SIGTERM and SIGINT end it, SIGHUP has certificates read again; a supervisor is told of either.
    private static func signals(_ station: LineStation, _ supervisor: Supervisor) -> [any DispatchSourceSignal] {
        let ends = [SIGTERM, SIGINT].map { number in
            source(for: number) {
                supervisor.tell(.stopping)
                station.shutdown()
            }
        }
        let reload = source(for: SIGHUP) {
            supervisor.tell(.reloading)
            station.reload()
            supervisor.tell(.ready(serving))
        }
        return ends + [reload]
    }

    private static func source(for number: Int32, _ act: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler(handler: act)
        source.activate()
        return source
    }
}
