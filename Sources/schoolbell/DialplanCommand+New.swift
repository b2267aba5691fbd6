import ArgumentParser
import Dialplans
import Foundation
import Switchboard

extension DialplanCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a small dialplan that works, with a story, in the folder of the dialplans.",
            discussion: """
                It recognises the caller and reads the child's news. Editors complete and check it by the schema beside it.

                EXAMPLES
                  schoolbell dialplan new village --number +359888100777
                  schoolbell dialplan test village
                """)

        @OptionGroup var service: ServiceOptions

        @Argument(help: ArgumentHelp("Its name: small Latin letters, digits and hyphens.", valueName: "name"))
        var name: String

        @Option(
            help: ArgumentHelp(
                "The number that it answers, with its country; any that no other answers, if nothing is said.", valueName: "number"))
        var number: String?

        @Option(help: ArgumentHelp("Its languages, the first one first.", valueName: "codes"))
        var languages = "bg,en"

        func run() throws {
            let new = NewDialplan(
                name: name, number: number, languages: languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
            let (plan, story) = (path(name + ".yaml"), path(name + ".not-subscribed.story"))
            for file in [plan, story] where FileManager.default.fileExists(atPath: file) {
                throw CommandFailure(.cannotCreate, "\(file) is there already: choose another name")
            }
            try write(new.text, to: plan)
            let faults = try ServiceOptions.telling { try Content.faults(in: [], service.folders) }
            guard faults.isEmpty else {
                try? FileManager.default.removeItem(atPath: plan)
                print(faults.map(\.description).joined(separator: "\n\n"))
                throw CommandFailure(.faults, "\(plan) would have faults, and is not written")
            }
            try write(new.story, to: story)
            let schema = path(DialplanSchema.fileName)
            if !FileManager.default.fileExists(atPath: schema) { try write(try Schema.text(service), to: schema) }
            print("\(plan) and its first story are written: run schoolbell dialplan test \(name)")
        }

        private func path(_ file: String) -> String { (service.dialplans as NSString).appendingPathComponent(file) }

        private func write(_ text: String, to path: String) throws {
            do {
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            } catch {
                throw CommandFailure(.cannotCreate, "cannot write \(path): \(error.localizedDescription)")
            }
        }
    }
}
