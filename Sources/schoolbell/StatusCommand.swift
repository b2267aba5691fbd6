import ArgumentParser
import CallCore
import Dialplans
import Foundation
import Switchboard

/// How the service is.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Asks the service that serves from the data folder how it is.",
        discussion: """
            Prints the engine, the dialplans with their versions, where gateways connect, and the calls that are up, \
            their numbers masked. The status is 69 where nothing serves.

            EXAMPLE
              schoolbell status --data /var/lib/schoolbell
            """)

    @OptionGroup var service: ServiceOptions

    func run() async throws {
        let status: StatusDocument
        do {
            status = try await StatusInquiry.ask((service.data as NSString).appendingPathComponent(StatusSocket.fileName))
        } catch let failure as StatusInquiry.Failure {
            throw CommandFailure(.unavailable, Self.message(failure, data: service.data))
        }
        print("schoolbell \(status.engine), since \(status.since)")
        print("dialplans  \(status.dialplans.joined(separator: ", "))")
        status.serving.lines.forEach { print($0) }
        print("gateways   \(status.gatewaySocket)")
        print("calls      \(status.calls) up of at most \(status.ceiling), \(status.taken) taken since the start")
        status.live.forEach { print("  \(Self.line($0))") }
        if status.calls > status.live.count { print("  … and \(status.calls - status.live.count) more") }
    }

    private static func message(_ failure: StatusInquiry.Failure, data: String) -> String {
        switch failure {
        case .nobodyServes: "nothing serves from \(data): start it with schoolbell serve --data \(data)"
        case .notAllowed: "the status of \(data) is for the account that serves"
        case .unreadable: "what answers in \(data) is no schoolbell of this version"
        case .failed(let reason): "the service in \(data) cannot be asked: \(reason)"
        }
    }

    private static func line(_ offer: CallOffer) -> String {
        "\(offer.id)  from \(offer.from ?? (offer.withheld ? "withheld" : "unknown"))  to \(offer.to)"
    }
}
