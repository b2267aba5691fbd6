import Domain
import Foundation
import Logging
import SchoolLine
import Storage

/// The services of the line over a filled store, at the moment at which its diary ends.
struct BenchServices {
    let store: Store
    let services: SchoolServices

    static func make(_ folder: String) throws -> BenchServices {
        let store = try Store.open(folder: folder)
        let root = try BenchPlace(folder: nil)
        let scale = try GradeScale(yaml: String(contentsOfFile: root.repository("grade-scales/bg.yaml"), encoding: .utf8))
        guard let now = Instant(StoreFill.now), let zone = TimeZone(identifier: "Europe/Sofia") else {
            throw BenchFailure("no such moment")
        }
        var log = Logger(label: "bench")
        log.logLevel = .error
        let services = SchoolServices(
            store: store, scales: [scale], rules: LineRules(country: .bulgaria, timeZone: zone), log: log
        ) { now }
        return BenchServices(store: store, services: services)
    }
}
