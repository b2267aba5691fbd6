import ArgumentParser
import Foundation
import Switchboard

extension DialplanCommand {
    struct Use: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a version serve that served before, until the files are changed.",
            discussion: """
                The beginning of the version is enough. It takes the place of the files as they are now: when they are \
                changed and have no fault, they serve again. Calls that are up keep the version in which they began. \
                A service that runs takes it within seconds, one that is stopped when it starts.

                EXAMPLES
                  schoolbell dialplan use 3fa0
                  schoolbell dialplan use --files       back to the files at once
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("The version, or the beginning of it.", valueName: "version"))
        var version: String?

        @Flag(help: "The files serve again.")
        var files = false

        func validate() throws {
            guard files != (version != nil) else { throw ValidationError("name a version, or say --files") }
        }

        func run() async throws {
            let kept = KeptVersions(data: service.data)
            let wanted: String
            if let version {
                wanted = try ServiceOptions.telling { try kept.name(beginning: version) }
                // One that this engine no longer takes is refused here, and not by the service.
                try ServiceOptions.telling { try kept.check(wanted) }
                let now = (try? FileSet(service.folders).version) ?? ""
                try ServiceOptions.telling { try kept.choose(VersionChoice(version: wanted, instead: now)) }
            } else {
                wanted = try ServiceOptions.telling { try Content(service.folders).files.version }
                try ServiceOptions.telling { try kept.choose(nil) }
            }
            print(try await Self.took(wanted, data: service.data))
        }

        /// Waits for the service that runs, if one does.
        private static func took(_ version: String, data: String) async throws -> String {
            let socket = (data as NSString).appendingPathComponent(StatusSocket.fileName)
            guard (try? await StatusInquiry.ask(socket)) != nil else { return "\(version) serves from the next start" }
            for _ in 0..<patience {
                let status = try? await StatusInquiry.ask(socket)
                if status?.serving.version == version { return "\(version) serves" }
                try await Task.sleep(for: .milliseconds(250))
            }
            throw CommandFailure(.unavailable, "the service has not taken \(version) yet: see schoolbell status")
        }

        /// Quarters of a second. Two looks, a check, and its fixed prompts.
        private static let patience = 240
    }
}
