import ArgumentParser
import Domain
import Foundation
import Storage
import Switchboard

extension DialplanCommand {
    struct Versions: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists when each version served, and how its calls ended.",
            discussion: """
                A version is a hash of all that administrators edit. Every one that ever served is kept in the data folder; \
                dialplan use makes it serve again.

                EXAMPLE
                  schoolbell dialplan versions --data /var/lib/schoolbell
                """)

        @OptionGroup var service: ServiceOptions

        func run() throws {
            let store = try service.storeToLookInto()
            let (served, ends) = try store.read { (try ServedVersions($0).all(), try ServedVersions($0).ends()) }
            guard !served.isEmpty else { return print("no version has served yet: start the service with schoolbell serve") }
            let (zone, kept) = (try service.timeZone(), Set(KeptVersions(data: service.data).names))
            var table = TextTable([("version", .left), ("from", .left), ("until", .left), ("calls", .right), ("ended by", .left)])
            for time in served {
                let calls = ends[time.version] ?? [:]
                let name = time.version + (kept.contains(time.version) ? "" : " (lost)")
                table.add([
                    name, time.beganAt.text(in: zone), time.endedAt?.text(in: zone) ?? "now", "\(calls.values.reduce(0, +))",
                    calls.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
                ])
            }
            table.lines.forEach { print($0) }
        }
    }
}
