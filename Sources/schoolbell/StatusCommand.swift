import ArgumentParser
import Foundation
import Switchboard

/// How the service is.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Asks the service that serves from the data folder how it is.",
        discussion: """
            Prints the engine, the dialplans with their versions, where gateways connect and which are there, what happened since \
            the start, and the calls that are up: their numbers masked, nobody named. The status is 69 where nothing serves.

            EXAMPLES
              schoolbell status --data /var/lib/schoolbell
              schoolbell status --json
              schoolbell status --watch
            """)

    @Flag(help: "Print one JSON document.")
    var json = false

    @Flag(help: "Print it again every two seconds until interrupted.")
    var watch = false

    @OptionGroup var service: ServiceOptions

    func run() async throws {
        repeat {
            let text = try await text()
            if watch, isatty(1) == 1 { print("\u{1B}[H\u{1B}[2J", terminator: "") }
            print(text)
            fflush(nil)
            if watch { try await Task.sleep(for: .seconds(2)) }
        } while watch
    }

    private func text() async throws -> String {
        let status: StatusDocument
        do {
            status = try await StatusInquiry.ask((service.data as NSString).appendingPathComponent(StatusSocket.fileName))
        } catch let failure as StatusInquiry.Failure {
            throw CommandFailure(.unavailable, Self.message(failure, data: service.data))
        }
        guard json else { return StatusText(status: status).lines.joined(separator: "\n") }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(status), as: UTF8.self)
    }

    private static func message(_ failure: StatusInquiry.Failure, data: String) -> String {
        switch failure {
        case .nobodyServes: "nothing serves from \(data): start it with schoolbell serve --data \(data)"
        case .notAllowed: "the status of \(data) is for the account that serves"
        case .unreadable: "what answers in \(data) is no schoolbell of this version"
        case .failed(let reason): "the service in \(data) cannot be asked: \(reason)"
        }
    }
}
