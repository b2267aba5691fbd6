import ArgumentParser
import Foundation
import LineKit

/// Plays one side of the line protocol against somebody else's other side.
struct LineKitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line-kit",
        abstract: "Tests an engine or a gateway against the line protocol.",
        discussion: """
            Each rule of docs/line-protocol.md that can be seen from the other side is a named check; docs/line-kit.md lists them. An ADDRESS \
            is unix:PATH, tcp:HOST:PORT or tls:HOST:PORT. The status is 1 where a rule was broken, 69 where the other side could not be met.

            EXAMPLES
              schoolbell line-kit engine unix:data/line.sock --number +359882818905
              schoolbell line-kit gateway --run ./my-gateway
            """,
        subcommands: [Engine.self, Gateway.self])

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    /// What both kits take.
    struct Options: ParsableArguments {
        @Argument(help: "Where the other side is met, or comes to.")
        var address: String?

        @Option(
            name: .customLong("run"),
            help: ArgumentHelp("Starts the other side, on its standard streams, anew for each connection.", valueName: "command"))
        var command: String?

        @Option(help: "How the report is written.")
        var format = Format.text

        @Option(help: ArgumentHelp("How long anything is waited for.", valueName: "seconds"))
        var patience = 60

        @Option(help: ArgumentHelp("Only the check of this name; may be repeated.", valueName: "name"))
        var only: [String] = []

        func validate() throws {
            guard (address == nil) != (command == nil) else { throw ValidationError("name an ADDRESS, or a command by --run") }
            guard (1...3_600).contains(patience) else { throw ValidationError("--patience takes 1 to 3600 seconds") }
        }

        func place(authorities: String? = nil) throws -> KitPlace {
            if let command { return .command(command) }
            guard let address = address.flatMap(KitAddress.init) else {
                throw ValidationError("“\(address ?? "")” is no address: write unix:PATH, tcp:HOST:PORT or tls:HOST:PORT")
            }
            return .address(address, authorities: authorities)
        }

        func names(of rules: [(name: String, rule: String)]) throws -> Set<String> {
            if let unknown = only.first(where: { name in !rules.contains { $0.name == name } }) {
                throw ValidationError("there is no check “\(unknown)”: docs/line-kit.md lists them")
            }
            return Set(only)
        }

        /// Runs a kit; its report goes to the standard output, in text as it grows.
        func report(_ run: ((KitReport.Result) -> Void) throws -> KitReport) throws {
            let report: KitReport
            do { report = try run(tell) } catch let error as KitUnreachable { throw CommandFailure(.unavailable, error.description) }
            switch format {
            case .text: print(report.sums)
            case .json: print(String(decoding: try report.json(), as: UTF8.self))
            }
            guard report.breaches.isEmpty else { throw CommandFailure(.faults, report.lost ?? "") }
            if let lost = report.lost { throw CommandFailure(.unavailable, lost) }
        }

        private func tell(_ result: KitReport.Result) {
            switch format {
            case .text:
                print(result.line)
                fflush(nil)
            case .json: break
            }
        }
    }

    struct Engine: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "engine", abstract: "Tests an engine, by playing the gateway.",
            discussion: "EXAMPLE\n  schoolbell line-kit engine tls:line.example.org:5096 --token-file line.token --number +359882818905")

        @OptionGroup var options: Options

        @Option(help: ArgumentHelp("A number that the engine answers.", valueName: "number"))
        var number = "+359882818905"

        @Option(name: .customLong("barred-number"), help: ArgumentHelp("A number that the engine rejects.", valueName: "number"))
        var barredNumber = "0"

        @Option(name: .customLong("from"), help: ArgumentHelp("The caller's number.", valueName: "number"))
        var caller: String?

        @Option(name: .customLong("token-file"), help: ArgumentHelp("A file with the token.", valueName: "file"))
        var tokenFile: String?

        @Option(help: ArgumentHelp("For TLS: certificates to be trusted, in PEM; else the machine's.", valueName: "file"))
        var authorities: String?

        func run() throws {
            let kit = EngineKit(
                try options.place(authorities: authorities), number: number, barredNumber: barredNumber, caller: caller, token: try token(),
                patience: options.patience, only: try options.names(of: EngineKit.rules))
            try options.report { try kit.run(progress: $0) }
        }

        private func token() throws -> String? {
            guard let tokenFile else { return nil }
            guard let data = FileManager.default.contents(atPath: tokenFile) else {
                throw CommandFailure(.missingInput, "cannot read \(tokenFile): see --token-file")
            }
            return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
        }
    }

    struct Gateway: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gateway", abstract: "Tests a gateway, by playing the engine.",
            discussion: """
                The gateway connects to ADDRESS, or is started by --run, once for each scene, and rings at once; it need press no keys.

                EXAMPLE
                  schoolbell line-kit gateway unix:/run/kit.sock
                """)

        @OptionGroup var options: Options

        @Option(help: ArgumentHelp("For TLS: the certificate to show, in PEM.", valueName: "file"))
        var certificate: String?

        @Option(help: ArgumentHelp("For TLS: its key, in PEM.", valueName: "file"))
        var key: String?

        @Option(
            name: .customLong("transfer-to"),
            help: ArgumentHelp("The number to which a gateway that can transfer is told to transfer.", valueName: "number"))
        var transferTo = "0"

        func run() throws {
            var kit = GatewayKit(try options.place(), patience: options.patience, only: try options.names(of: GatewayKit.rules))
            kit.transferTo = transferTo
            if let certificate, let key { kit.certificate = (certificate, key) }
            let listening = kit
            try options.report { progress in
                try listening.run(
                    ready: { StandardError.write("schoolbell: waiting for the gateway on \($0)\n") },
                    progress: progress)
            }
        }
    }
}
