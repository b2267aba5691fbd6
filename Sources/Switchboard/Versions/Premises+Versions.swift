import Dialplans
import Domain
import Foundation
import Logging
import SchoolLine
import Storage

extension Premises {
    /// What the premises are opened for.
    public enum Purpose: Hashable, Sendable {
        /// To try out what stands in the folders.
        case trial
        /// To serve callers: versions are kept and their times put on record, and changes are watched for.
        case service
        /// To serve one call and end: what it does not say itself is not worth making.
        case oneCall
    }

    static func first(_ place: Place, for purpose: Purpose) throws -> FirstContent {
        switch purpose {
        case .trial, .oneCall: try FirstContent.trial(place.folders)
        case .service:
            try FirstContent.service(place.folders, kept: KeptVersions(data: place.data)) { lastVersion(in: place.data) }
        }
    }

    private static func lastVersion(in data: String) -> String? {
        guard FileManager.default.fileExists(atPath: (data as NSString).appendingPathComponent(Store.fileName)) else { return nil }
        guard let store = try? Store.open(folder: data) else { return nil }
        defer { try? store.close() }
        return try? store.read { try ServedVersions($0).all().last?.version }
    }

    /// What new calls are given.
    public var edition: Edition { editions.current }

    public var shelf: DialplanShelf { edition.shelf }

    /// Watches the folders of a service.
    var contentWatch: ContentWatch {
        let (clock, zone, log, store, prompts) = (clock, zone, log, store, prompts)
        let duties = ContentWatch.Duties(
            now: { clock.now.text(in: zone) },
            prepare: { edition in prompts.make(for: edition) },
            served: { version in Self.record(in: store, log) { try $0.begin(version, at: clock.now) } })
        return ContentWatch(places, editions: editions, duties: duties, log: log)
    }

    /// Puts on record that the service begins.
    func beganServing() {
        guard purpose == .service else { return }
        log.tell(setAside: editions.standing.setAside)
        let (version, now) = (edition.version, clock.now)
        Self.record(in: store, log) { versions in
            try versions.endOfKilled()
            try versions.begin(version, at: now)
        }
    }

    func endedServing() {
        guard purpose == .service else { return }
        let now = clock.now
        Self.record(in: store, log) { try $0.end(at: now) }
    }

    private static func record(in store: Store, _ log: Logger, _ write: (ServedVersions) throws -> Void) {
        do {
            try store.write { try write(ServedVersions($0)) }
        } catch {
            log.error("when a version served cannot be put on record", metadata: ["reason": "\(error)"])
        }
    }

    var zone: TimeZone { TimeZone(identifier: configuration.timeZone) ?? .gmt }
}
