import ArgumentParser
import Dialplans
import Foundation
import Phrases
import SchoolLine
import Switchboard

extension DialplanCommand {
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the JSON Schema of dialplans, by which editors complete and check them.",
            discussion: """
                With it come the services and the phrases that there are. A dialplan whose first line is
                \(DialplanSchema.header)
                makes editors with the YAML language server use the schema beside it.

                EXAMPLE
                  schoolbell dialplan schema > dialplans/\(DialplanSchema.fileName)
                """)

        @OptionGroup var service: ServiceOptions

        func run() throws { print(try Self.text(service), terminator: "") }

        static func text(_ service: ServiceOptions) throws -> String {
            let phrases = try ServiceOptions.telling { try Content.phrases(service.folders) }
            return try DialplanSchema(services: SchoolCatalogue.services, phrases: phrases.catalogue).text
        }
    }
}
